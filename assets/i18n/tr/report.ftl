# Toplantı raporu, kâğıtta ve kelime işlemcide.

report-title = Toplantı Raporu
report-file = toplanti-raporu
report-draft = TASLAK
report-draft-note = Bu belge taslaktır; henüz düzenlenmedi.
report-draft-missing = Bu belge taslaktır. Düzenlenmeden önce tamamlanacaklar:

report-amends = Düzeltme no. { $order }: { $number } belgesinin yerine geçer. Değişen ana sayılar:
report-amends-no-figure = Düzeltme no. { $order }: { $number } belgesinin yerine geçer.
report-amended-figure = { $figure }: { $then } iken { $now }

report-lead = { $city }, { $date }: { $length ->
    [half] yarım günlük toplantı
    [full] tam günlük toplantı
   *[open] toplantı
 }; imzalar henüz işlenmedi
report-lead-signed = { $city }, { $date }: { $signed } katılımcıyla { $length ->
    [half] yarım günlük toplantı
    [full] tam günlük toplantı
   *[open] toplantı
 }
report-lead-cancelled = { $city }, { $date }: toplantı iptal edildi
report-lead-postponed = { $city }: toplantı ertelendi
report-city-open = İli belirlenmemiş
report-date-open = tarihi belirlenmemiş

report-programme = Proje
report-contract = Sözleşme no.
report-activity = Faaliyet (Ek 1)
report-place = Güzergâh · durak
report-beneficiary = Yararlanıcı
report-number = Belge no.
report-period = Raporlama dönemi
report-state = Durum
report-without-number = numara verilmedi
report-state-open = henüz düzenlenmedi
report-state-draft = taslak, { $date }
report-state-issued = düzenlendi, { $date }
report-tier-internal = kurum içi
report-tier-donor = fon sağlayıcı
report-tier-public = kamuya açık

report-summary = Özet
report-lessons = Güçlükler ve çıkarılan dersler
report-cooperation = İş birliği
report-next = Bundan sonra
report-plan = Künye: plan ve gerçekleşen
report-planned = Plan
report-actual = Gerçekleşen
report-when = Tarih, saat
report-venue = Mekân
report-team = Ekip
report-spoken = Dil, çeviri
report-meals = İkram
report-meals-ordered = { $count } kişilik sipariş
report-meals-invoiced = { $count } kişilik fatura

report-deviations = Plandan sapma
report-deviations-none = Sapma yoktur.
report-deviations-open = Plandan farklı olanlar bir önceki bölümde görülüyor; nedenleri henüz yazılmadı.
report-reason = Nedeni

report-participation = Katılım
report-step-applied = başvuran
report-step-selected = seçilen
report-step-expected = beklenen
report-step-arrived = gelen
report-step-signed = imzalayan
report-not-signed-yet = İmzalar henüz işlenmedi
report-target = Hedef { $target } katılımcı, imzalayan { $signed }: { PCT($share, digits: 0) }
report-target-open = Hedef { $target } katılımcı; imzalar henüz işlenmedi.
report-whole-signed = n = { $count } imzalayan
report-whole-arrived = n = { $count } gelen
report-sexes-alternative = Üç bölümlü çubuk: toplam { $count } kişi; kadın { $women }, erkek { $men }, belirtmedi { $other }.
report-column-group = Grup
report-column-arrived = Kişi: gelen
report-column-signed = Kişi: imzalayan
report-column-organisations-arrived = Kuruluş (gelen)
report-column-organisations-signed = Kuruluş (imzalı)
report-total = Toplam
report-figure-waiting = Yedek liste: { $count }
report-figure-not-selected = Seçilmeyen: { $count }
report-figure-withdrawn = Vazgeçen: { $count }
report-figure-asked = Teyit istenen: { $count }
report-figure-coming = Geleceğini bildiren: { $count }
report-figure-not-coming = Gelemeyeceğini bildiren: { $count }
report-figure-no-shows = Gelmeyen: { $count }
report-figure-walk-ins = Kapıda kayıt: { $count }
report-figure-substitutes = Yerine gelen: { $count }
report-figure-first-time = İlk kez katılan: { $count }
report-figure-before = Daha önce katılmış: { $count }
report-figure-headquarters = Şubeler genel merkeziyle bir sayıldığında kuruluş: { $count }
report-others = Katılımcı sayılmayanlar: { $list }

report-replaced = Yerine yenisi basılmış, üzerinde imza işlenmemiş listeler: { $list }
report-reconciliation = İmza mutabakatı
report-column-sheet = Liste
report-column-printed = Basılan satır
report-column-counted = Kâğıtta sayılan imza
report-column-entered = İşlenen imza
report-column-slips = Föy
report-column-unsigned = İmzasız, nedeniyle
report-column-difference = Fark
report-sheet = { $sheet }{ $pages ->
    [0] {""}
   *[other] , { $pages } s.
 }{ $superseded ->
    [yes] {" "}(yerine yenisi basıldı)
   *[no] {""}
 }
report-sheet-rows = { $printed } + { $empty } boş
report-sheet-not-come = gelmedi
report-sheet-open = işlenmedi
report-beside = Listede satırı olmayan gelenler: { $list }
report-scans = { $sheet } taraması: { $scans }
report-scan-file = { $file } (s. { $pages })
report-scan-lacks = taranmamış sayfa: { $pages }
report-originals = Asılları: { $place }
report-originals-open = Asıllarının nerede durduğu henüz işlenmedi.

report-topics = Konuşulanlar
report-results = Sonuçlar ve öneriler
report-needs = İhtiyaçlar
report-visibility = Görünürlük ve kullanılan belgeler
report-column-theme = Tema
report-column-notes = Not
report-notes-finding = Tespit
report-notes-problem = Sorun
report-notes-suggestion = Öneri
report-notes-need = İhtiyaç
report-notes-promise = Söz
report-column-number = No
report-column-recommendation = Öneri
report-column-addressee = Muhatap
report-column-support = Destek
report-column-priority = Öncelik
report-voting = Oy veren: { NUM($count) } kişi. Numaralar kalıcıdır, yeniden kullanılmaz.
report-need = { $name } ({ NUM($count) })
report-promises = Verilen sözler
report-masked = Kimseyi adıyla anmamak için { NUM($count) } yerde ad ya da iletişim bilgisi […] ile değiştirildi.
report-evaluation = Değerlendirme
report-evaluation-counted = { NUM($counted) } form sayıldı, { NUM($entered) } form işlendi.
report-evaluation-entered = { NUM($entered) } form işlendi; kâğıttaki formlar sayılmadı.
report-evaluation-share = İmzalayan sayısına oranı: { PCT($share, digits: 0) }.
report-evaluation-scale = 1: hiç katılmıyorum, 5: tamamen katılıyorum. n: yanıtlayan.
report-evaluation-few = Ortalama, en az beş kişinin yanıtladığı sorularda verilir.
report-evaluation-written = Formlara yazılanlar
report-evaluation-comments = { NUM($count) } formda yorum var.
report-column-question = Soru
report-column-n = n
report-column-mean = Ort.
report-visibility-item = Malzeme
report-visibility-copies = Adet
report-visibility-approved = Önceden onay
report-visibility-place = Kullanıldığı yer
report-visibility-proof = Kanıt
report-derogation = İstisna (derogasyon): { $reason }
report-derogation-none = İstisna (derogasyon): yok.
report-data-protection = Kişisel veriler
report-annexes = Ekler
report-annex-number = Ek
report-annex-file = Dosya
report-annex-size = Boyut
report-annex-hash = Özet değeri
report-annex-note = Özet değeri, dosyanın SHA-256 özetinin ilk sekiz hanesidir; tamamı fon sağlayıcı paketinin dizinindedir ve dosyanın değişmediği bununla denetlenir.
report-annex-elsewhere = başka bilgisayarda

report-prepared = Hazırlayan
report-checked = Kontrol eden
report-contact = İrtibat kişisi
report-signer-name = Adı soyadı
report-signer-position = Görevi
report-signer-date = Tarih
report-signer-signature = İmza

report-missing-emblem = Avrupa Birliği amblemi
report-missing-funding-statement = finansman cümlesi
report-missing-disclaimer = sorumluluk reddi metni
report-missing-contract-no = sözleşme numarası
report-missing-beneficiary = yararlanıcının adı
report-missing-activity = faaliyetin kodu ve adı (Ek 1)
report-missing-period = raporlama dönemi
report-missing-nothing-held = yapılmış bir toplantı
report-missing-city = toplantının ili
report-missing-date = toplantının tarihi
report-missing-venue = mekân
report-missing-actual = gerçekleşen tarih, saat ve mekân
report-missing-deviation-reason = sapmanın nedeni
report-missing-signatures = imzalar
report-missing-summary = özet
report-missing-topics = konuşulanlar
report-missing-results = sonuçlar
report-missing-recommendation-texts = önerilerin bu dildeki metinleri
report-missing-needs = ihtiyaçlar
report-missing-visibility = görünürlük ve kullanılan belgeler
report-missing-visibility-title = kullanılan bir malzemenin ya da belgenin bu dildeki adı
report-missing-data-protection = kişisel veriler metni
report-missing-prepared = hazırlayanın adı ve görevi
report-missing-checked = kontrol edenin adı ve görevi
report-missing-contact = irtibat kişisi
