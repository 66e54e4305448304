## Raporların yazılması: komut satırı ve ekran.

report-day = { DATE($day, style: "short") }

report-section-summary = Özet
report-section-topics = Konuşulanlar
report-section-results = Sonuçlar
report-section-needs = İhtiyaçlar
report-section-visibility = Görünürlük ve kullanılan belgeler
report-section-data-protection = Kişisel veriler

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
