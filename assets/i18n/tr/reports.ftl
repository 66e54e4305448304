## Raporların yazılması: komut satırı ve ekran.

report-day = { DATE($day, style: "short") }

report-spoken-tr = Türkçe
report-spoken-en = İngilizce
report-spoken-ku = Kürtçe
report-spoken-ar = Arapça

cli-verb-report = Bir toplantının raporunu yazar ve numarasıyla düzenlenmiş olarak kaydeder
cli-report-meeting = Toplantı raporu
cli-option-report-out = Yazılacak dosya: .pdf ya da .docx
cli-option-tier = Kimin için: donor (fon sağlayıcı) ya da internal (kurum içi); yazılmazsa donor
cli-option-prepared = Hazırlayanın adı; yazılmazsa elle doldurulacak bir satır
cli-option-checked = Kontrol edenin adı
cli-verb-issued = Bir toplantının düzenlenmiş raporları
cli-list-report-texts = Bir toplantının raporu için yazılanlar, bölüm bölüm
cli-report-texts-head = Bölüm | Türkçe | İngilizce
cli-verb-picture = Belgelerin üstündeki amblemi ya da logoyu bir PNG veya JPEG dosyasından alır
cli-option-picture = emblem (amblem) ya da logo
cli-option-picture-file = PNG ya da JPEG dosyası
cli-option-picture-remove = Resmi kaldırır
cli-report-written = { $draft ->
    [yes] TASLAK yazıldı: { $file }, { $pages } sayfa, no { $number }.
   *[no] Rapor yazıldı: { $file }, { $pages } sayfa, no { $number }.
 }
cli-report-missing = Eksik: { $fields }.
cli-issued-head = No | Kimin için | Dil | Düzenlendi | Kod
cli-issued-none = Bu toplantı için düzenlenmiş rapor yok.
cli-picture-set = Resim alındı; bundan sonra yazılan belgelerde yer alır.
cli-picture-same = Bu resim zaten kullanılıyor. Hiçbir şey değişmedi.
cli-picture-removed = Resim kaldırıldı.
cli-picture-none = Böyle bir resim yoktu. Hiçbir şey değişmedi.

error-report-ending = Rapor .pdf ya da .docx olarak yazılır. Hiçbir şey yazılmadı. Dosya adını buna göre yazın.
error-picture-too-large = Resim 8 MB sınırını aşıyor. Hiçbir şey değişmedi. Resmi küçültüp yeniden deneyin.
error-picture-unreadable = Bu dosya belgelerde kullanılabilecek bir PNG ya da JPEG değil: bozuk, çok küçük, çok büyük ya da baskı renklerinde (CMYK) olabilir. Hiçbir şey değişmedi. Başka bir dosya seçin.
error-picture-file-missing = Resim dosyası yazılmadı. Hiçbir şey değişmedi. Bir dosya adı ya da --remove yazın.

# Ekran. Kâğıtta da duran sözcükler kâğıdınkilerdir.
reports-of = Sayılar neyin
reports-of-meeting = Toplantı
reports-of-route = Güzergâh
reports-of-days = Günler
reports-of-programme = Proje
reports-meeting-item = { $city }, { DATE($date, style: "short") }
reports-from = İlk gün
reports-to = Son gün
reports-days = İlk ve son günü yazın. Tarihi olmayan toplantılar sayılmaz.
reports-ends-early = Son gün, ilk günden önce olamaz.
reports-figures = Sayılar
reports-steps = Başvurudan imzaya
reports-sexes = Gelenler: kadın, erkek
reports-sexes-none = Gelenlere sorulmadı.
reports-groups = Gelenler, gruba göre
reports-nobody-yet = Henüz kimse gelmedi.
reports-plan = Plan ve gerçekleşen
reports-participants = Katılımcı
reports-not-held = henüz yapılmadı
reports-deviations = Plandan sapma: { $count }
reports-list = Liste ve yanıtlar
reports-door = Gelenler
reports-others = Katılımcı sayılmayanlar
reports-figure = Sayı
reports-value = Değer
reports-texts = Raporun metinleri
reports-texts-note = Rapor, kendi dilindeki metinlerle yazılır. Katılımcı adı yazmayın: bu belgede kimsenin adı geçmez.
reports-mandatory = { $name } (zorunlu)
reports-missing = Eksikler tamamlanana kadar rapor taslaktır
reports-complete = Raporun eksiği yok.
reports-mend = Tamamlanacağı yeri aç
reports-not-here = { $what }: bu sürümde henüz işlenemiyor
reports-language = Raporun dili
reports-tier = Kimin için
reports-by-hand = Boş kalırsa elle doldurulacak bir satır basılır.
reports-write-pdf = PDF yaz
reports-write-docx = .docx yaz
reports-look = Sayfalara bak
reports-pages = Rapor bugün yazılsa
reports-pages-note = Yazılacak PDF’in sayfaları, numarasız. Metni okumak için PDF’i yazın; ekran okuyucular onu başlık başlık okur.
reports-page = Sayfa { $page } / { $pages }
reports-drawing = Sayfalar çiziliyor…
reports-not-drawn = Sayfalar burada gösterilemiyor. PDF yine de yazılabilir.
reports-open = Dosyayı aç
reports-issued = Düzenlenmiş raporlar
reports-number = No
reports-issued-at = Düzenlendi
reports-at = { DATE($at, style: "datetime") }
