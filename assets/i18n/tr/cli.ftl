# rota, komut satırı.

cli-about = Sivil toplum turunun toplantıları: başvurular, kayıt masası, imza listeleri. Pencereyle aynı dosya, aynı iş.
cli-title-language = tr
cli-usage = Kullanım:
cli-verbs = Fiiller:
cli-what = Neyi:
cli-arguments = Değerler:
cli-options = Seçenekler:
cli-example = Örnek:
cli-help-end =
    M, bir toplantıdır: kimliği, güzergâh.durak (1.2) ya da orada tek toplantı varsa il adı (trabzon, urfa).
    Çıkış durumu: 0 yapıldı · 1 yapılamadı · 2 yanlış kullanım · 3 yanıt hayır ya da önce karar gerekiyor.
    Parola: ROTA_PASSPHRASE, --passphrase-file ya da uçbirimde sorulur. Dosya: --file ya da ROTA_FILE.
    Bir fiilin yardımı: rota FİİL --help

cli-verb-new = Yeni bir proje dosyası açar; yanında duyurudaki tur hazır gelir
cli-verb-demo = Deneme için uydurma kişiler, kuruluşlar ve geçmiş gelişler ekler
cli-verb-passphrase = Parolayı değiştirir
cli-verb-show = Projeyi, bir güzergâhı, toplantıyı ya da kuruluşu gösterir: hedef ve gerçekleşen
cli-verb-list = Toplantıları, kayıtları, kişileri, kuruluşları ya da gelişleri listeler
cli-verb-edit = Bir bilgiyi düzeltir; belirlenmiş bir planı değiştirmek neden ister
cli-verb-import = Bir başvuru tablosunu (.xlsx, .csv) içe aktarır
cli-verb-undo = Bu bilgisayarda yapılan son işlemi geri alır
cli-verb-search = Kayıt masasındaki gibi arar
cli-verb-check-in = Gelişi yazar
cli-verb-walk-in = Kapıda kayıt: listede olmayan birini yazar, geldi sayar
cli-verb-undo-check-in = Bir gelişi geri alır
cli-verb-sign-in-sheet = Katılımcı imza listesini PDF ya da Excel olarak yazar
cli-verb-attention = Bilgisayarlar birbirinden habersiz çalışınca ortaya çıkan, bakılması gereken durumlar
cli-verb-verify = Dosyanın bütünlüğünü denetler, özetini verir
cli-verb-backup = Yedek dosya yazar ve açarak denetler
cli-verb-restore = Bir yedek dosyayı geri yükler
cli-show-programme = Projenin tamamı: güzergâhlar, hedefler ve gerçekleşen
cli-show-route = Bir güzergâh
cli-show-meeting = Bir toplantı
cli-show-organisation = Bir kuruluş ve nereye kimin geldiği
cli-list-meetings = Turdaki sırasıyla bütün toplantılar
cli-list-registrations = Bir toplantının bütün kayıtları
cli-list-people = Bütün kişiler
cli-list-organisations = Bütün kuruluşlar
cli-list-check-ins = Bir toplantının gelişleri

cli-option-file = Proje dosyası (yoksa ROTA_FILE, o da yoksa pencerenin açtığı dosya)
cli-option-lang = Dil: tr ya da en (yoksa ROTA_LANG, o da yoksa bu bilgisayarın ayarı)
cli-option-json = Yanıt tek bir JSON nesnesi olsun
cli-option-backups = Yedek klasöründeki dosyaları da yeni parolaya geçirir
cli-option-passphrase-file = Parolanın bulunduğu dosya
cli-option-help = Yardımı gösterir
cli-option-version = Sürümü gösterir
cli-option-from = Güzergâhları, illeri ve hedefleri bu TOML dosyasından alır
cli-option-empty = Güzergâhsız, boş bir proje açar
cli-option-people = Eklenecek kişi sayısı; yazılmazsa hayatının ortasında bir tur: çağrılar, başvurular, yerler, teyitler, mektuplar
cli-option-seed = Aynı sayı aynı veriyi üretir (yoksa 1)
cli-option-recovery-key-file = Eski parola yerine kurtarma koduyla açar; kod bu dosyadadır
cli-option-new-passphrase-file = Yeni parolanın bulunduğu dosya (yoksa ROTA_NEW_PASSPHRASE ya da sorulur)
cli-option-route = Güzergâhın numarası
cli-option-meeting = Toplantı: kimliği, güzergâh.durak ya da il
cli-option-organisation = Kuruluşun adı, adının bir bölümü ya da kimliği
cli-option-what = programme, meeting, route, call, venue, organisation, person, target, agenda, checklist, staff, kind, group, theme, criterion, letter, report, note, recommendation, question, visibility ya da indicator
cli-edit-fields = Alanlar:
cli-option-pairs = Hangisi olduğu, ardından ALAN=DEĞER çiftleri; boş değer alanı boşaltır
cli-option-reason = Nedeni
cli-option-sheet-file = Başvuru tablosu (.xlsx ya da .csv)
cli-option-import-route = Tablonun ait olduğu güzergâh
cli-option-import-meeting = Bütün satırlar bu toplantıya yazılsın
cli-option-sheet = Çalışma kitabındaki sayfanın adı
cli-option-header-row = Başlıkların bulunduğu satırın numarası
cli-option-encoding = Metin dosyasının karakter kodlaması (utf-8, windows-1254, cp857)
cli-option-delimiter = Metin dosyasının ayırıcısı (; , ya da tab)
cli-option-map = Bir sütunu elle eşler; alan yerine answer yanıt olarak saklar, drop dışarıda bırakır
cli-option-preview = Ne olacağını gösterir, hiçbir şey yazmaz
cli-option-operation = Geri alınacak işlemin kimliği (yoksa son işlem)
cli-option-text = Ad, kuruluş ya da kod; Türkçe harfler gerekmez
cli-option-limit = En çok kaç kişi gösterilsin (yoksa 20)
cli-option-who = Kayıt kimliği, 16 haneli kod, kişi kimliği ya da tek kişiyi bulan bir ad
cli-option-at = Ne zaman geldiği (2027-03-14T09:35; yalnızca 09:35 yazılırsa toplantının gününde)
cli-option-paper = İmzalı listeden işlenir: liste kodu ve satır
cli-option-anyway = Sorulan duruma rağmen içeri alınır, nedeni yazılır
cli-option-name = Adı soyadı
cli-option-walk-in-organisation = Temsil ettiği kuruluş; kuruluşu yoksa -
cli-option-notice = Aydınlatma metni nasıl iletildi: shown (gösterildi), read_aloud (sesli okundu), printed (basılı verildi)
cli-option-kind = Kuruluşun türü (DER, VAK, BEL …)
cli-option-category = Ne olarak geldiği: participant, speaker, protocol, press, observer, staff, companion, interpreter
cli-option-role = Görevi ya da unvanı
cli-option-phone = Telefonu
cli-option-email = E-posta adresi
cli-option-out = Yazılacak dosya; sonu .pdf ya da .xlsx
cli-option-variant = blank (boş, toplantıdan önce), arrived (gelenler) ya da final (kesin liste)
cli-option-issued-at = Düzenleme zamanı (yoksa şimdi); aynı veri ve aynı zaman aynı dosyayı verir
cli-option-to = Yedek dosyanın yazılacağı klasör (yoksa dosyanın yanında yedekler)
cli-option-backup-file = Yedek dosya
cli-option-replace = Yerindeki dosyanın yerine geçer; eskisi kenara konur, silinmez

cli-ask-passphrase = Parola:
cli-ask-new-passphrase = Yeni parola (en az dört kelime):
cli-ask-new-passphrase-again = Yeni parola, bir kez daha:

cli-day = { DATE($date, style: "short") }
cli-clock = { DATE($at, style: "time") }
cli-clock-other-day = { DATE($at) } { DATE($at, style: "time") } (?)
cli-here = burada
cli-done-of = { $done } / { $all }

cli-new = Proje dosyası hazır: { $file }
    { $routes } güzergâh, { $stops } durak ({ $cities } il, { $undecided } belirlenecek durak), { $meetings } toplantı.
cli-new-targets-head = Gösterge | Hedef
cli-new-recovery-key = Kurtarma kodu: { $code }
    Parola unutulursa dosyayı yalnızca bu kod açar. Şimdi kâğıda yazın ve bilgisayardan ayrı bir yerde saklayın; bir daha gösterilmez.
cli-discrepancy = Fark ({ $metric }): duyuruda { $announced }, listede { $listed }.
cli-demo = Deneme verisi eklendi: { $people } kişi, { $organisations } kuruluş, { $registrations } kayıt, { $arrivals } geliş.
cli-passphrase-rewrapped = Artık yeni parolayla açılan yedek dosyalar:
cli-passphrase-old-here = Hâlâ eski parolayla açılanlar (--backups ile yeni parolaya geçer):
cli-passphrase-old-elsewhere = Eski parolayla açılmaya devam eden başka dosyalar; gerekmiyorsa silin:
cli-passphrase-away = Şu klasörlere de yedek yazılmıştı, şimdi bulunamıyorlar; oradaki yedekler eski parolayla açılır:
cli-passphrase-changed = Parola değişti; eskisi artık geçmez. Kurtarma kodu geçmeye devam eder.

cli-routes-head = No | Güzergâh | Durak | Yapılan toplantı
cli-targets-head = Gösterge | Hedef | Gerçekleşen | Durum
cli-metric-meetings = toplantı
cli-metric-cities = il
cli-metric-organisations = kuruluş
cli-metric-people = kişi
cli-metric-participations = katılım
cli-target-status-reached = ulaşıldı
cli-target-status-not-reached = ulaşılmadı
cli-target-status-not-measurable = tek sayıyla ölçülmez
cli-route = { $number }. güzergâh: { $meetings } toplantıdan { $done } tanesi yapıldı. Kontenjan { $capacity }, gelen { $arrived }, beklenen { $expected }.
cli-meeting = { $place } { $city }, { $date }, { $start }–{ $end } ({ $status })
    Mekân: { $venue }, adres: { $address }
cli-meeting-numbers = Kontenjan { $capacity }, kayıtlı { $registered }, gelen { $arrived } (kapıda kayıt { $walk_ins }), beklenen { $expected }, yedek liste { $waiting }.
cli-organisation = { $name } (tür: { $kind }, plaka: { $plate }): { $registered } kayıt, { $arrived } geliş.
cli-participations-head = İl | Tarih | Ad soyad | Görev / unvan | Geliş

cli-list-empty = Liste boş.
cli-meetings-head = No | İl | Tarih | Durum | Kontenjan | Beklenen | Gelen
cli-registrations-head = Ad soyad | Kuruluş | Tür | Seçim | Teyit | Geliş | Kod
cli-people-head = Ad soyad | Kuruluş | Telefon | E-posta
cli-organisations-head = Kuruluş | Tür | Plaka | Kişi | Kayıt | Gelen | Merkez
cli-check-ins-head = Saat | Ad soyad | Nasıl | Bilgisayar
cli-hits-head = Ad soyad | Kuruluş | Ayırt eden | Durum | Toplantı | Kayıt
cli-status-planned = planlandı
cli-status-postponed = ertelendi
cli-status-cancelled = iptal edildi
cli-status-closed = kapandı
cli-status-archived = arşivde
cli-selection-undecided = karar verilmedi
cli-selection-eligible = uygun
cli-selection-incomplete = eksik bilgi
cli-selection-not-eligible = uygun değil
cli-selection-selected = seçildi
cli-selection-waiting = yedek liste
cli-selection-not-selected = seçilmedi
cli-method-search = arayarak
cli-method-code = kodla
cli-method-scanner = karekodla
cli-method-paper = imza listesinden
cli-method-walk-in = kapıda kayıt
cli-state-expected = bekleniyor
cli-state-arrived = geldi, { DATE($at, style: "time") }
cli-state-waiting-list = yedek liste
cli-state-not-selected = seçilmedi
cli-state-undecided = karar verilmedi
cli-state-withdrawn = kaydı iptal
cli-state-to-place = yerleştirilecek

cli-edited-because = Nedeni saklandı: { $reason }
cli-edited = { $field }: { $before } → { $after }
cli-edited-nothing = Değişen bir şey yok; zaten böyleydi.

cli-import-sheet = Okunan sayfa: { $sheet }
cli-import-sheets-left = Okunmayan sayfalar: { $sheets }. Biri gerekiyorsa --sheet ile adını verin.
cli-import-sheets-hidden = Gizli sayfalar: { $sheets }
cli-import-preview = Bu bir önizlemedir; hiçbir şey yazılmadı.
cli-import-nothing = Yazılacak bir şey yoktu; dosya değişmedi.
cli-import-done-decisions = { $count } kişi için yazıldı. Geri almak için: rota undo
cli-import-done = { $count } başvuru içe aktarıldı. Geri almak için: rota undo
cli-columns-head = Sütun | Ne olarak okundu
cli-problems-head = Satır | Ne | Sütun | Sorun
cli-severity-error = hata
cli-severity-warning = uyarı
cli-field-name = ad soyad
cli-field-given = ad
cli-field-family = soyad
cli-field-organisation = kuruluş
cli-field-kind = kuruluş türü
cli-field-role = görev / unvan
cli-field-province = bulunduğu il
cli-field-meeting = istediği toplantı
cli-field-phone = telefon
cli-field-email = e-posta
cli-field-sex = cinsiyet
cli-field-themes = çalışma alanları
cli-field-access-need = erişim ihtiyacı
cli-field-meal = beslenme
cli-field-notice = aydınlatma metnini okuduğu
cli-field-photo-consent = fotoğraf için açık rıza
cli-field-contact-consent = iletişim için açık rıza
cli-field-publication-consent = yayım için açık rıza
cli-field-transfer-consent = yurt dışına aktarım için açık rıza
cli-field-motivation = katılma nedeni
cli-field-sent-at = gönderim zamanı
cli-field-response-id = yanıt numarası
cli-field-answer = yanıt olarak saklanır
cli-field-choice = sorusunun yanıtına katılır

cli-undone = Geri alındı: { $verb } ({ $count }).
cli-undone-nothing = Geri alınacak bir şey kalmamış: bu işlemin ({ $verb }) yazdıkları sonradan yeniden değiştirilmiş. Şimdi yazan kaldı.
cli-done-agenda = toplantı programı
cli-done-attach = eklenen dosya
cli-done-check-in = geliş
cli-done-edit = düzeltme
cli-done-import = içe aktarma
cli-done-remove = çıkarma
cli-done-tour = plan değişikliği
cli-done-undo-check-in = gelişin geri alınması
cli-done-walk-in = kapıda kayıt
cli-done-sign = imza
cli-done-picture = amblem ya da logo
cli-done-select = katılımcı seçimi
cli-done-promote = asil listeye geçiş
cli-done-reply = teyit
cli-done-withdraw = çekilme
cli-left-head = Yerinde kalan kayıt | Neden
cli-left-checked-in = geliş yazılmış
cli-left-in-use = sonradan kullanılmış

cli-search-none = Kimse bulunamadı.
cli-search-count = { $here } bu toplantıda, { $to_place } yerleştirilecek, { $elsewhere } diğer toplantılarda.
cli-outcome-admitted = { $name } geldi ({ DATE($at, style: "time") }). Gelenlerin { $nth }. kişisi.
cli-outcome-already = { $name } zaten geldi ({ DATE($at, style: "time") }, { $device }). Yeniden yazılmadı.
cli-outcome-other-meeting = { $name } başka bir toplantıya kayıtlı: { $city }. Bu toplantıya almak için --anyway ekleyin.
cli-outcome-waiting-list = { $name } yedek listede. Almak için --anyway ekleyin.
cli-outcome-waits-for = Neden: { $reason }.
cli-outcome-not-selected = { $name } bu toplantı için seçilmedi. Almak için --anyway ekleyin.
cli-outcome-undecided = { $name } hakkında karar verilmedi. Almak için --anyway ekleyin.
cli-outcome-to-place = { $name } bu güzergâha başvurdu ama henüz hiçbir toplantının listesinde değil. Bu toplantıya yerleştirip almak için --anyway ekleyin.
cli-outcome-withdrawn = { $name } kaydını iptal etmiş. Almak için --anyway ekleyin.
cli-outcome-several = Birden çok kişi bulundu. Kayıt kimliğiyle yazın.
cli-outcome-unsure = Bulunan kişi kesin değil: yazılan ad tam tutmuyor. Doğru kişiyse kayıt kimliğiyle ya da adını tam yazarak yeniden deneyin.
cli-outcome-unknown = Kimse bulunamadı. Adı yoksa: rota walk-in
cli-outcome-needs-notice = { $name } yazılmadı: aydınlatma yapılmadan kayıt olmaz. Metni iletip --notice ekleyin.
cli-outcome-undone = { $name } için geliş geri alındı.
cli-outcome-not-in = { $name } gelmiş görünmüyor; geri alınacak bir geliş yok.

cli-sheet = İmza listesi yazıldı: { $file }
    { $rows } kişi, { $pages ->
        [0] sayfaları yazıcı belirler
       *[other] { $pages } sayfa
    }, liste kodu { $sheet }.
cli-verified = Dosya sağlam: { $changes } değişiklik, kayıttan yeniden kurulan görüntü aynı, içerik şifreli.
    Özet: { $digest }
cli-verified-not = Dosyada bir sorun var: sayfalar ya da değişiklik zinciri bozulmuş. Hiçbir şey değiştirilmedi. Önce Rota’yı kapatıp .rota, .rota.keys ve varsa .rota-wal dosyalarını başka bir diske kopyalayın. Yedek dosyayı ancak ondan sonra geri yükleyin: bu dosya silinmez, kenara alınır; yedekten sonraki değişiklikler onda kalır.
    Özet: { $digest }
cli-verified-differs = Değişiklik kaydı sağlam, ama dosyanın gösterdiği kayıttan ayrılıyor: { $differs }. Hiçbir şey kaybolmadı ve değiştirilmedi. Bunun için eski bir yedek dosyayı geri yüklemeyin, sonra yazılanlar onda yoktur; .rota ve .rota.keys dosyalarının bir kopyasını size yardım edene gösterin.
    Özet: { $digest }
cli-verified-slots-damaged = Anahtar dosyası (.rota.keys) bozulmuş: parola ya da kurtarma kodu bu dosyayı açmayabilir. Kayıtlar sağlam. Programı kapatmadan yeni bir yedek alın; sonra bu anahtar dosyasını saklayıp yerine son yedek dosyanınkini kopyalayın (o günkü parolayla açılır).
cli-verified-slots-not-authenticated = Anahtar dosyası eski bir sürümün; bozulmadığı ilk parola değişikliğinden sonra denetlenebilir (rota passphrase).
cli-backup = Yedek dosya yazıldı ve açılarak denetlendi: { $file }
cli-restored = Yedek dosya geri yüklendi: { $file }
    Bu bilgisayar bundan sonra yeni bir cihaz olarak yazar.

cli-usage-unknown-argument = { $argument } diye bir seçenek ya da değer yok. Yardım: rota --help
cli-usage-unknown-verb = { $verb } diye bir fiil yok. Yardım: rota --help
cli-usage-unknown-what = rota { $verb } altında { $typed } yok. Hiçbir şey değişmedi. Olabilecekler: rota { $verb } --help
cli-usage-verb-missing = Ne yapılacağı yazılmadı. Yardım: rota --help
cli-usage-missing = Eksik: { $arguments }. Yardım için --help ekleyin.
cli-usage-value-missing = { $argument } bir değer ister. Yardım için --help ekleyin.
cli-usage-value-unknown = { $argument } için { $value } geçmez; şunlardan biri olmalı: { $values }.
cli-usage-value-invalid = { $argument } için { $value } geçmez. Yardım için --help ekleyin.
cli-usage-conflict = { $argument } başka bir seçenekle birlikte kullanılamaz. Yardım için --help ekleyin.
cli-usage-wrong = Komut anlaşılamadı. Yardım için --help ekleyin.
cli-usage-help = { $help }

cli-error-passphrase-needed = Dosyayı açmak için parola gerekli ve sorulacak bir uçbirim yok. Hiçbir şey değişmedi. ROTA_PASSPHRASE değişkenini ya da --passphrase-file seçeneğini kullanın.
cli-error-passphrase-wrong = Parola yanlış. Hiçbir şey değişmedi. Büyük ve küçük harflere ve klavye düzenine bakıp yeniden deneyin; unutulduysa: rota passphrase --recovery-key-file
cli-error-passphrase-weak = Bu parola kolay tahmin edilir. Hiçbir şey değişmedi. Bir araya gelmesi beklenmeyen en az dört kelime seçin; örneğin: { $offer }
cli-error-passphrase-different = İki parola aynı değil. Hiçbir şey değişmedi. Yeniden deneyin.
cli-error-passphrase-no-text = { $variable } değişkeni okunabilir bir metin değil. Hiçbir şey değişmedi. Parolayı bir dosyaya yazıp dosyayı verin.
cli-error-programme-missing = Proje dosyası yerinde yok: { $file }. Hiçbir şey değişmedi. Yerini --file ile gösterin, rota new ile yenisini açın ya da son yedek dosyayı geri yükleyin.
cli-error-backup-missing = Yedek dosya yerinde yok: { $file }. Hiçbir şey değişmedi. Yerini denetleyip yeniden deneyin.
cli-error-file-exists = Bu adda bir dosya zaten var ve üzerine yazılmadı: { $file }. Başka bir ad seçin; yedek dosyayı onun yerine koymak için --replace ekleyin.
cli-error-same-file = Yedek dosya ile yerine konacağı dosya aynı: { $file }. Hiçbir şey değişmedi. Nereye geri yükleneceğini --file ile gösterin.
cli-error-file-missing = Dosya bulunamadı: { $file }. Hiçbir şey değişmedi. Adını ve klasörünü denetleyin.
cli-error-file-is-folder = Bu bir dosya değil, klasör: { $file }. Hiçbir şey değişmedi. İçindeki dosyayı yazın.
cli-error-file-no-text = Bu dosya okunabilir bir metin değil: { $file }. Hiçbir şey değişmedi. UTF-8 olarak kaydedip yeniden deneyin.
cli-error-file-unreadable = Dosya okunamadı: { $file }. Hiçbir şey değişmedi. Okuma iznini denetleyin ya da dosyayı bu bilgisayara kopyalayın.
cli-error-tour-invalid = Başlangıç verisi okunamadı: { $file }. Hiçbir dosya yazılmadı. Plaka numaralarını ve tekrar eden güzergâhları denetleyin.
cli-error-moment-invalid = { $option } için { $value } bir zaman değil. 2027-03-14T09:35 gibi yazın.
cli-error-map-invalid = { $value } bir sütun eşlemesi değil. "BAŞLIK=alan" olarak yazın.
cli-error-pair-needed = { $value } için ALAN=DEĞER çifti gerekli. Yardım: rota edit --help
cli-error-several = Bu ada birden çok kayıt uyuyor: { $candidates }. Daha uzun ya da kimliğiyle yazın.
cli-error-meeting-needed = Bu tabloda hangi toplantıya katılacaklarını söyleyen bir sütun yok. Hiçbir şey yazılmadı. Toplantıyı --meeting ile verin ya da bir sütunu --map ile eşleyin. Dosyada her il için bir sayfa varsa toplantınınki okunur.
cli-error-meeting-unknown = Böyle bir toplantı yok. Toplantıların listesi: rota list meetings
cli-error-reason-needed = Belirlenmiş bir plan değişiyor. Hiçbir şey yazılmadı. Nedenini --reason ile yazın.
cli-error-not-printed = Yanıt yazılamadı. İstenen iş yapıldı; sonucu görmek için ilgili listeyi yeniden isteyin.
