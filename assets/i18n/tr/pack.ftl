# Toplantı için basılanlar: yaka kartları, katılım belgeleri ve toplantı evrakının bütünü.

pack-foot = Düzenleme: { DATE($at, style: "datetime") } · Rota { $version } · { $id }
pack-page = { $page } / { $pages }

badges-title = Yaka kartları
badges-file = yaka-kartlari
badges-name = Adı Soyadı
badges-organisation = Kuruluş
badges-no-photo = Fotoğraf çekilmesin

certificates-title = Katılım Belgesi
certificates-file = katilim-belgeleri
certificates-took-part = “{ $programme }” kapsamında { $date } tarihinde { $city } ilinde yapılan toplantıya katılmıştır.
certificates-took-part-somewhere = “{ $programme }” kapsamında { $date } tarihinde yapılan toplantıya katılmıştır.
certificates-activity = Faaliyet: { $activity }
certificates-length = Süre: { $hours } saat { $minutes } dakika
certificates-length-hours = Süre: { $hours } saat
certificates-length-minutes = Süre: { $minutes } dakika
certificates-signs = Adı Soyadı, unvanı, imza
certificates-stamp = Kaşe / mühür

cli-verb-badges = Yaka kartlarını A4 sayfaya onar onar basılmak üzere PDF olarak yazar
cli-verb-certificates = İmza atan herkes için katılım belgesi yazar
cli-option-badges-out = Yazılacak dosya (.pdf)
cli-option-badges-blank = Boş kart sayısı; söylenmezse 5

cli-badges = Yaka kartları yazıldı: { $file }
  Kart: { $people }, boş kart: { $blank }, sayfa: { $pages }.
badges-marked = Fotoğraf çekilmesin işareti: { $count } kartta.
badges-marked-unasked = Fotoğraf çekilmesin işareti: { $count } kartta; bunların { $unasked } kadarına fotoğraf izni hiç sorulmamış.
badges-photos-not-asked = Bu toplantıda kimseye fotoğraf izni sorulmamış; kartlarda işaret yok.
cli-certificates = Katılım belgeleri yazıldı: { $file }
  Belge: { $rows }, sayfa: { $pages }.
certificates-left-out = Belge verilmeyenler:
certificates-left-out-refused = { $count } kişi imza atmak istemedi.
certificates-left-out-left-early = { $count } kişi imza atmadan ayrıldı.
certificates-left-out-came-late = { $count } kişi geç geldi ve imza atmadı.
certificates-left-out-accessibility = { $count } kişi erişilebilirlik nedeniyle imza atamadı.
certificates-left-out-security-concern = { $count } kişi güvenlik kaygısıyla imza atmadı.
certificates-left-out-other = { $count } kişi başka bir nedenle imza atmadı.
certificates-left-out-not-entered = { $count } kişi geldi; imzası henüz işlenmemiş.
certificates-left-out-no-name = { $count } imzanın adı bilinmiyor.
certificates-left-out-later = { $count } kişi için bu sürümün bilmediği bir şey yazılmış.

error-participants-nobody = Bu toplantıya giriş yapan yok; listelenecek kimse de yok. Hiçbir şey yazılmadı, numara verilmedi. Önce girişleri kaydedin.
error-badges-nobody = Beklenen kimse yok, boş kart da istenmedi. Hiçbir şey yazılmadı. Boş kart için --blank ile bir sayı yazın.
error-paper-meeting-cancelled = Bu toplantı iptal edilmiş. Hiçbir şey yazılmadı.
error-certificates-no-date = Toplantının günü belli değil; belgeye gün yazılamaz. Hiçbir şey yazılmadı. Önce toplantının tarihini girin.
error-certificates-nobody-signed = Bu toplantıda kimsenin imzası işlenmemiş; belge yalnızca imza atana verilir. Hiçbir şey yazılmadı. Önce imzaları işleyin (rota sign).
error-pdf-only = Bu belge yalnızca PDF olarak yazılır. Hiçbir şey yazılmadı. Dosya adını .pdf ile bitirin.

pack-title = Toplantı evrakı
pack-file = toplanti-evraki
pack-file-agenda = toplanti-programi
pack-file-slips = kisisel-imza-foyleri
pack-file-evaluation = degerlendirme-formu
pack-file-notes = not-sayfalari
pack-file-direction-sign = yon-levhasi
pack-file-checklist = hazirlik-listesi
pack-file-visibility = gorunurluk-cizelgesi
pack-file-telephones = telefonlar
pack-paper-agenda = Toplantı programı
pack-paper-sign-in-sheet = Katılımcı imza listesi
pack-paper-notice = Aydınlatma metni
pack-paper-consents = Açık rıza formu
pack-paper-slips = Kişisel imza föyleri
pack-paper-badges = Yaka kartları
pack-paper-evaluation = Değerlendirme formu
pack-paper-notes = Not sayfası
pack-paper-direction-sign = Yön levhası
pack-paper-checklist = Hazırlık listesi
pack-paper-visibility = Görünürlük çizelgesi
pack-paper-telephones = Telefonlar

pack-cover = İçindekiler
pack-cover-how = Bu dosyada her evraktan bir kopya vardır. Kopya sayısı aşağıdadır; evrak ayrı dosyalar olarak da yanında durur.
pack-cover-sheets = Yazıcıya konacak kâğıt: { $count }
pack-cover-list = İmza listesinin kodu: { $sheet }
pack-cover-replaces = Artık imzalanmayacak eski imza listeleri: { $sheets }. Elinizdekileri ayırın; kodları okunmaya devam eder.
pack-cover-left-out = Burada olmayanlar
pack-column-number = No
pack-column-paper = Evrak
pack-column-pages = Sayfa
pack-column-copies = Kopya
pack-column-duplex = Baskı
pack-duplex = arkalı önlü
pack-simplex = tek yüz
pack-column-hours = Saat
pack-column-item = Program
pack-column-responsible = Sorumlu
pack-column-ready = Hazır
pack-column-line = Hazırlanacak
pack-column-note = Not
pack-column-item-used = Malzeme ya da belge
pack-column-kind = Tür
pack-column-copies-used = Adet
pack-column-approved = Önceden onay
pack-column-used = Kullanıldı
pack-column-place = Nerede
pack-column-question = Soru
pack-column-note-kind = Türü
pack-column-said = Ne söylendi
pack-visibility-note = Toplantıda kullanılanı işaretleyin; yerini ve farklıysa adedini yazın.
pack-day = { DATE($date, style: "short") }
pack-checklist-not-needed = gerekmiyor
pack-evaluation-nameless = Lütfen adınızı yazmayın: bu formda kimsenin adı yoktur.
pack-evaluation-how = Her satırda bir kutuyu işaretleyin. 1: hiç katılmıyorum, 5: tamamen katılıyorum. Boş bırakabilirsiniz.
pack-evaluation-comment = Eklemek istedikleriniz
pack-evaluation-code = Toplantı: { $code }
pack-notes-table = Masa
pack-notes-writer = Notu tutan
pack-notes-how = Her sözü ayrı satıra yazın, türünü soluna: { $kinds }. Kimsenin adını ve telefonunu yazmayın.
pack-telephones-note = Yalnızca ekip içindir: masada bırakmayın, kimseye vermeyin.
pack-telephones-venue = mekân: { $venue }
pack-telephones-emergency = Acil çağrı
pack-column-who = Kim
pack-column-what = Görevi
pack-column-phone = Telefon
pack-direction-arrow = ok, asılacağı yere göre elle çizilir
pack-slip-title = Kişisel imza föyü no. { $number }
pack-slip-name = Adı Soyadı
pack-slip-organisation = Temsil ettiği kuruluş
pack-slip-date = Tarih
pack-slip-signature = İmza
pack-slip-notice = Bu föyü yalnızca siz imzalarsınız: imza listesinde adınızın yerinde föyün numarası durur. Föy kapalı saklanır ve yalnızca yerinde denetime açıktır. İmzanız açık rıza anlamına gelmez.
pack-slip-notice-of = Bu föyü yalnızca siz imzalarsınız: imza listesinde adınızın yerinde föyün numarası durur. Föy kapalı saklanır ve yalnızca yerinde denetime açıktır. İmzanız açık rıza anlamına gelmez. Veri sorumlusu: { $controller }; haklarınız için: { $contact }.

pack-left-out-notice-no-controller = Aydınlatma metni: projenin veri sorumlusu ya da soru adresi girilmemiş.
pack-left-out-consents-no-controller = Açık rıza formu: projenin veri sorumlusu ya da soru adresi girilmemiş.
pack-left-out-agenda-empty = Toplantı programı: bu toplantının programı girilmemiş.
pack-left-out-evaluation-empty = Değerlendirme formu: projenin sorusu yok.
pack-left-out-notes-empty = Not sayfaları: projenin not teması yok.
pack-left-out-telephones-empty = Telefonlar: ekibin ve mekânın telefonu girilmemiş.
pack-left-out-visibility-empty = Görünürlük çizelgesi: projenin listesinde malzeme ya da belge yok.

cli-verb-pack = Bir toplantı için basılacak her şeyi bir klasöre yazar: tek PDF ve ayrı dosyalar
cli-option-pack-out = Yazılacak klasör
cli-pack = Toplantı evrakı yazıldı: { $file }
  Sayfa: { $pages }, imza listesinin kodu: { $sheet }.
cli-pack-head = Evrak | Kopya | Sayfa | Baskı | Dosya

room-title = Basılacaklar
room-note = Toplantı evrakı tek PDF ve ayrı dosyalar olarak bir klasöre yazılır; içindeki imza listesi imzalanmak üzere kaydedilir.
room-pack-write = Toplantı evrakını yaz…
room-badges-write = Yalnızca yaka kartlarını yaz…
room-badges-blank = Boş kart
room-badges-blank-wrong = 0 ile 200 arasında bir sayı yazın.
room-pack-line = { $copies } kopya: { $paper }, { $pages } sayfa, { $sides }
room-open-folder = Klasörü aç
room-certificates-write = Katılım belgelerini yaz…
room-certificates-note = Belge, imzası işlenmiş olanlara verilir.

pack-file-notice = aydinlatma-metni
pack-file-consents = acik-riza-formu
pack-column-purpose = Rıza konusu
pack-notice-text = Veri sorumlusu: { $controller }. İletişim: { $contact }
    Amaç: Bu toplantıda adınız, temsil ettiğiniz kuruluş, göreviniz ve imzanız, { $programme } kapsamındaki toplantıya katılımınızı fon sağlayıcıya belgelemek için; iletişim bilgileriniz, erişim ve beslenme ihtiyaçlarınız toplantıyı hazırlamak ve size ulaşmak için işlenir.
    Yöntem ve hukuki sebep: Bilgiler başvuru formundan, kayıt masasından ve imza listesinden toplanır ve 6698 sayılı Kişisel Verilerin Korunması Kanunu’nun 5. maddesinin ikinci fıkrasındaki hukuki yükümlülük ve meşru menfaat sebeplerine dayanılarak işlenir.
    Açık rıza: Fotoğraf, adınızın yayımlanması ve sonraki etkinlikler için iletişim yalnızca açık rızanızla olur ve ayrı bir formda tek tek sorulur. Rıza vermemeniz katılımınızı etkilemez.
    Söylenenler: Toplantıda söylenenler ad yazılmadan not edilir. Değerlendirme formunda ad yazmaz.
    Aktarım: İmza listesi ve katılım belgeleri Sözleşme Makamı, denetçiler ve kanunen yetkili kurumlarla paylaşılır.
    Saklama: Erişim ve beslenme bilgileri toplantıdan sonra, diğer bilgiler sözleşmedeki saklama süresinin sonunda imha edilir.
    Haklarınız: Kanun’un 11. maddesindeki haklarınızı (öğrenme, düzeltme, silme, itiraz) yukarıdaki iletişim bilgisinden kullanabilirsiniz. Adınızın ortak listede durmasını istemiyorsanız kayıt masasına söyleyin: tek başınıza imzalayacağınız bir föy vardır.
pack-consents-how = Her satır ayrı bir rızadır; yalnızca kabul ettiklerinize “Evet” deyin. Rıza vermemeniz katılımınızı etkilemez. Rızanızı istediğiniz zaman geri alabilirsiniz: { $contact }. Veri sorumlusu: { $controller }. Boş bırakılan satır rıza değildir.
