# Mektuplar, arama listesi ve katılımcı seçim tutanağı.

letter-kind-invitation = Davet
letter-kind-selected = Seçildi
letter-kind-waiting = Yedek liste
letter-kind-not-selected = Seçilmedi
letter-kind-reminder = Hatırlatma
letter-kind-changed = Değişiklik
letter-kind-cancelled = İptal
letter-kind-thanks = Teşekkür
letter-file-invitation = davet
letter-file-selected = secildi
letter-file-waiting = yedek-liste
letter-file-not-selected = secilmedi
letter-file-reminder = hatirlatma
letter-file-changed = degisiklik
letter-file-cancelled = iptal
letter-file-thanks = tesekkur
letter-file-merge = tablo
letter-file-calendar = takvim
letter-blank-name = ad soyad
letter-blank-organisation = kuruluş
letter-blank-city = il
letter-blank-date = tarih
letter-blank-time = saat
letter-blank-venue = mekân
letter-blank-address = adres
letter-blank-code = kişisel kod
letter-blank-reply-by = son yanıt günü
letter-blank-question-email = soru e-postası
letter-blank-programme = projenin adı
letter-blank-old-date = önceki tarih

letter-unnamed = Yetkili
letter-date = { DATE($date, style: "long") }
letter-day = { DATE($date, style: "short") }
letter-event = { $programme }: { $city } toplantısı
letter-questions = Sorularınız için: { $email }
letter-contract = Sözleşme no: { $number }
letter-number = Sayı
letter-subject = Konu
letter-reference = İlgi
letter-reference-contract = { $number } numaralı sözleşme
letter-code = Kişisel kodunuz
letter-code-note = Toplantı günü kayıt masasında gösteriniz.
letter-page = Sayfa { $page } / { $pages }
letter-id = Belge kodu: { $id }
letter-slip = Yanıt formu
letter-slip-coming = Katılacağız
letter-slip-not-coming = Katılamayacağız
letter-slip-institution = Kurum
letter-slip-meeting = Toplantı
letter-slip-representative = Temsilcinin adı soyadı
letter-slip-role = Görevi / unvanı
letter-slip-phone = Telefon
letter-slip-email = E-posta
letter-slip-needs = Erişim ya da sözlü çeviri ihtiyacı
letter-slip-signature = Yetkilinin adı, imzası, tarih
letter-slip-back = Bu formu { $email } adresine gönderiniz.
letter-slip-back-until = Bu formu en geç { $date } gününe kadar { $email } adresine gönderiniz.
letter-slip-code = Kayıt kodu: { $code }

merge-tab = Mektuplar
merge-name = Ad soyad
merge-organisation = Kuruluş
merge-email = E-posta
merge-phone = Telefon
merge-city = İl
merge-date = Tarih
merge-time = Saat
merge-venue = Mekân
merge-address = Adres
merge-reply-by = Son yanıt günü
merge-code = Kişisel kod
merge-subject = Konu
merge-text = Metin
merge-file = Dosya

call-list-title = Arama listesi
call-list-tab = Arama listesi
call-list-tier = KURUM İÇİ
call-list-note = Yalnızca ekip içindir; üçüncü kişilerle paylaşılmaz. Aramalar bitince imha ediniz.
call-list-until = Son yanıt günü: { DATE($date, style: "long") }
call-list-counts = { $all } kişi; geliyor: { $coming }, gelemiyor: { $not_coming }, yanıt yok: { $silent }
call-list-issued = Sayfa { $page } / { $pages } · { DATE($at, style: "datetime") } · { $id }
call-list-page = Sayfa { $page } / { $pages }
call-list-column-number = No
call-list-column-name = Adı Soyadı
call-list-column-organisation = Kuruluş
call-list-column-phone = Telefon
call-list-column-email = E-posta
call-list-column-reply = Teyit
call-list-column-coming = Geliyor
call-list-column-not-coming = Gelemiyor
call-list-column-no-answer = Yanıt yok
call-list-column-substitute = Yerine gelen
call-list-file = arama-listesi

minutes-title = Katılımcı Seçim Tutanağı
minutes-title-addendum = Katılımcı Seçim Tutanağı: Ek { $number }
minutes-file = secim-tutanagi
minutes-file-addendum = secim-tutanagi_ek{ $number }
minutes-programme = Proje
minutes-contract = Sözleşme no
minutes-call = Katılım çağrısı
minutes-call-of = { $route }. güzergâh; başvurular: { $window }
minutes-meeting = Toplantı
minutes-decided = Karar tarihi
minutes-since = Önceki karar tarihi
minutes-moment = { DATE($at, style: "datetime") }
minutes-changes = Önceki tutanağa göre değişenler
minutes-changes-none = Önceki tutanağa göre değişen bir şey yoktur.
minutes-rules = Uygulanan kurallar
minutes-rules-before = Önceki tutanaktaki kurallar
minutes-rule-seats = Toplantının kontenjanı { $capacity } kişidir; { $reserve } yer kapıda kayıt, { $seats } yer başvuranlar için ayrılmıştır.
minutes-rule-eligible = Uygun bulunmayan, bilgisi eksik kalan, kaydı iptal edilen ya da gelemeyeceğini bildiren başvurular seçime girmez.
minutes-rule-invited = Önce ekibin davet ettiklerine yer verilir.
minutes-rule-quota = “{ $group }” grubuna { $seats } yer ayrılmıştır. Gruptan yeterli başvuru yoksa kalan yerler ötekilere verilir.
minutes-rule-organisation = { $count ->
        [one] Bir kuruluştan bir kişi seçilir; ikinci kişiye ancak yer boş kalacaksa yer verilir.
       *[other] Bir kuruluştan en çok { $count } kişi seçilir; daha fazlasına ancak yer boş kalacaksa yer verilir.
    }
minutes-rule-balance-women = Yerlerde kadınların hedeflenen payı { PCT($share) }; bu paya ulaşılana kadar yer öncelikle kadın başvuranlara verilir.
minutes-rule-balance-men = Yerlerde erkeklerin hedeflenen payı { PCT($share) }; bu paya ulaşılana kadar yer öncelikle erkek başvuranlara verilir.
minutes-rule-points = Değerlendirme puanı yüksek olan başvuru öne alınır.
minutes-rule-first-time = Başka bir toplantıya katılmamış kuruluşların başvuruları öne alınır.
minutes-rule-same-province = Toplantının yapıldığı ildeki kuruluşların başvuruları öne alınır.
minutes-rule-order = Kalan yerler başvuru sırasıyla verilir.
minutes-rule-waiting = Yer verilemeyenler, boşalan yerlerin verileceği sırayla yedek listeye alınır.
minutes-came-quota = Dolan: { $seats } yerden { $filled }.
minutes-came-cost = { $cost ->
        [0] Bu kural kimsenin yerini değiştirmemiştir.
       *[other] Sırası önde olan { $cost } kişi bu kural nedeniyle yer alamamıştır.
    }
minutes-came-balance = Bu paya ulaşılmıştır: hedef { $goal }, verilen { $filled } yer.
minutes-came-balance-quotas = Dengeye ulaşılamamıştır: hedef { $goal }, verilen { $filled } yer; { $seats } yerin { $quota } tanesi kotayla verilmiştir.
minutes-came-balance-given = Dengeye ulaşılamamıştır: hedef { $goal }, verilen { $filled } yer; öteki yerler daha önce verilmiş ya da kuruluşların payı dolmuştur.
minutes-came-balance-nobody = Dengeye ulaşılamamıştır: hedef { $goal }, verilen { $filled } yer; seçime giren başka kimse yoktur.
minutes-came-priorities = { $cost ->
        [0] Önceliklerin tümü yer alanları değil, yalnızca sırayı değiştirmiştir.
       *[other] Öncelikler nedeniyle daha önce başvuran { $cost } kişi yer alamamıştır.
    }
minutes-came-organisation = { $count ->
        [0] Bu nedenle bekleyen yoktur.
       *[other] Kuruluşunun payı dolduğu için { $count } kişi beklemektedir.
    }
minutes-came-second-seats = Boş kalacak { $count } yer, payı dolmuş kuruluşlardan birer kişiye daha verilmiştir.
minutes-selected = Seçilenler ({ $count })
minutes-waiting = Yedek liste ({ $count })
minutes-not-selected = Seçime girmeyenler ({ $count })
minutes-nobody = Bu listede kimse yoktur.
minutes-list-selected = Seçildi
minutes-list-waiting = Yedek liste
minutes-list-not-selected = Seçilmedi
minutes-by-hand = Kurulun tek tek verdiği kararlar
minutes-by-hand-none = Bütün yerler kurallara göre verilmiştir; tek tek verilmiş karar yoktur.
minutes-ties = Eşitlik durumunda
minutes-ties-text = Koşulları eşit olan başvurularda önce gönderilen öne alınır; gönderim zamanı bilinmeyenler, zamanı bilinenlerden sonra, kayda alındıkları sırayla gelir. Kura çekilmemiştir; aynı başvurular ve kurallar aynı sonucu verir.
minutes-ties-lots = Koşulları eşit olan başvurularda önce gönderilen öne alınır; gönderim zamanı bilinmeyenler, zamanı bilinenlerden sonra, kayda alındıkları sırayla gelir. Bunlarda da eşit olan { $count } başvuru arasındaki sırayı kura belirlemiştir. Kura, başvurular kayda alınırken çekilmiştir ve saklanır; aynı başvurular ve kurallar aynı sonucu verir.
minutes-interests = Çıkar çatışması beyanı
minutes-interests-text = Aşağıda imzası bulunan kurul üyeleri, başvuranlarla aralarında tarafsızlıklarını etkileyebilecek bir yakınlık ya da çıkar ilişkisi bulunmadığını, böyle bir ilişki olan başvurunun değerlendirmesine katılmadıklarını beyan eder.
minutes-interests-exception = Değerlendirmesine katılmadığı başvuru olan üye ve nedeni:
minutes-committee = Seçim kurulu
minutes-signature = İmza
minutes-column-rank = Sıra
minutes-column-name = Ad soyad
minutes-column-organisation = Kuruluş
minutes-column-kind = Tür
minutes-column-why = Neden
minutes-column-decision = Karar
minutes-column-reason = Gerekçe
minutes-column-before = Önce
minutes-column-after = Şimdi
minutes-issued = Düzenleme: { DATE($at, style: "datetime") } · Rota { $version } · belge kodu { $id }

letters-nobody = Bu mektubu alacak kimse yok. Hiçbir dosya yazılmadı.
letters-written = { $kind } mektubu { $letters } kişiye yazıldı ({ $files } dosya). Hiçbir şey gönderilmedi: taslakları gözden geçirip siz gönderin.
letters-left-over = Klasörde önceki yazımdan kalan ve artık geçerli olmayan dosyalar var; göndermeyin: { $files }
letters-missing-blanks = Mektuplarda boş kalan bilgiler: { $fields }.
letters-missing-facts = Mektuplar için doldurulması iyi olur: { $fields }.
letters-without-email = E-posta adresi olmayanlar ya da adresi hatalı yazılmış olanlar, yalnızca kâğıt: { $names }

cli-verb-letters = Mektupları yazar: davet, seçildi, yedek liste, seçilmedi, hatırlatma, değişiklik, iptal, teşekkür
cli-verb-call-list = Teyit için arama listesini yazar (kurum içi)
cli-verb-minutes = Katılımcı seçim tutanağını yazar; tutanak çıktıktan sonra ekini
cli-option-letter-kind = Mektup: invitation (davet), selected (seçildi), waiting (yedek liste), not_selected (seçilmedi), reminder (hatırlatma), changed (değişiklik), cancelled (iptal), thanks (teşekkür)
cli-option-letters-out = Mektupların, taslakların ve tablonun yazılacağı klasör
cli-option-letters-only = Yalnızca ona: kimlik, kod ya da tek kişiyi bulan bir ad
cli-option-minutes-out = Tutanağın yazılacağı .pdf dosyası
cli-letters-head = Mektup | Kişi | E-postasız | Son yazılış
cli-letters-until = Son yanıt günü: { $date }
cli-call-list = Arama listesi yazıldı: { $file } ({ $rows } kişi). Kurum içidir; paylaşmayın.
cli-minutes = { $addendum ->
        [0] Katılımcı seçim tutanağı yazıldı: { $file } ({ $rows } kişi, { $pages } sayfa).
       *[other] Tutanağın { $addendum }. eki yazıldı: { $file } ({ $rows } kişi, { $pages } sayfa).
    }

programme-field-signatory-name = Mektupları imzalayan
programme-field-signatory-title = İmzalayanın unvanı
programme-field-letter-reference = Mektupların sayısı (ön ek)

programme-letters = Mektuplar
programme-letters-note = Sayının önüne yazılan ek davet mektuplarında çıkar: ÖD-2027 yazılırsa ilk davetin sayısı ÖD-2027/1.1-01 olur. Boş kalırsa sayı elle yazılır.

participants-tab-letters = Mektuplar
letters-kind = Mektup
letters-recipients = Kişi
letters-last = Son yazılış
letters-paper-only = { $count } kişinin e-postası yok
letters-written-at = { DATE($at, style: "datetime") } ({ $count } mektup)
letters-language = Mektubun dili
letters-to = İlk alıcı: { $name } ({ $email })
letters-to-paper = İlk alıcı: { $name } (e-posta adresi yok, yalnızca kâğıt)
letters-to-nobody = Bu mektubu şu anda alacak kimse yok; metin örnek olarak görünüyor.
letters-write = Klasöre yaz… ({ $count })
letters-edit = Metni düzenle
letters-own = Bu mektubun metnini ekip yazdı.
letters-merge-sheet = Kendi e-posta aracınız için tablo: { $file }
letters-edit-title = { $kind } mektubunun metni
letters-blanks = Süslü ayraç içindekiler her mektupta doldurulur: ad_soyad, kuruluş, il, tarih, saat, mekân, adres, kod, son_yanıt, soru_e_posta, proje, eski_tarih. Bütün alanları boş kalan satır mektupta yer almaz. İmza, soru e-postası ve finansman ibaresi sona kendiliğinden eklenir.
letters-text-tr = Türkçe metin
letters-text-en = İngilizce metin
letters-subject = Konu
letters-body = Metin
letters-bundled = Hazır metne dön
call-list-write-pdf = Arama listesi (PDF)…
call-list-write-xlsx = Arama listesi (Excel)…
call-list-written = Yazıldı: { $file } ({ $rows } kişi)
minutes-write = Tutanak (PDF)…
minutes-written = { $addendum ->
        [0] Tutanak yazıldı: { $file }
       *[other] Tutanağın { $addendum }. eki yazıldı: { $file }
    }
minutes-no-committee = Seçim kurulunun üyeleri yazılmamış; tutanakta iki kişilik boş yer var. Üyeler çağrıda yazılır.

call-committee = Seçim kurulu üyeleri
call-committee-note = Her satıra bir ad. Katılımcı seçim tutanağında imza satırı olur; en az iki üye yazın.
routes-letters = Mektupları yaz: { $kind }
routes-letters-of = Mektupları yaz: { $kind } · { $place }
routes-letters-of-day = Mektupları yaz: { $kind } · { $place }, { DATE($date, style: "long") }

error-letter-blank-unknown = Metinde bilinmeyen bir alan var: { $field }. Hiçbir şey değişmedi. Süslü ayraç içine şunlar yazılabilir: ad_soyad, kuruluş, il, tarih, saat, mekân, adres, kod, son_yanıt, soru_e_posta, proje, eski_tarih.
error-letter-not-theirs = Bu mektup bu kişiye gitmez: seçim, teyit ya da geliş durumu uymuyor. Hiçbir dosya yazılmadı.
error-minutes-no-selection = Bu toplantı için henüz katılımcı seçilmedi. Hiçbir dosya yazılmadı. Önce seçimi yapın.
error-minutes-ending = Tutanak PDF olarak yazılır: dosya adının sonu .pdf olmalı. Hiçbir dosya yazılmadı.
