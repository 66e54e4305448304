## Raporların yazılması: komut satırı ve ekran.

report-day = { DATE($day, style: "short") }

report-spoken-tr = Türkçe
report-spoken-en = İngilizce
report-spoken-ku = Kürtçe
report-spoken-ar = Arapça

cli-verb-report = Bir toplantının, güzergâhın, dönemin ya da projenin raporunu yazar ve numarasıyla düzenlenmiş olarak kaydeder
cli-report-meeting = Toplantı raporu
cli-report-route = Güzergâh raporu
cli-report-programme = Proje raporu; --from ve --to ile ara dönem raporu
cli-option-tier-public = Kimin için: donor (fon sağlayıcı), internal (kurum içi) ya da public (kamuya açık); yazılmazsa donor
cli-option-issued-route = Bu güzergâhın raporları
cli-option-report-out = Yazılacak dosya: .pdf, .docx ya da .xlsx (sayılar ve satırları)
cli-option-tier = Kimin için: donor (fon sağlayıcı) ya da internal (kurum içi); yazılmazsa donor
cli-option-prepared = Hazırlayanın adı; yazılmazsa elle doldurulacak bir satır
cli-option-checked = Kontrol edenin adı
cli-verb-issued = Bir toplantının, güzergâhın ya da (hiçbiri yazılmazsa) projenin düzenlenmiş belgeleri
cli-list-report-texts = Bir rapor için yazılanlar, bölüm bölüm
cli-option-texts-of = Bir toplantı ya da: route 5, 2027-01-01..2027-06-30, programme
cli-report-texts-head = Bölüm | Türkçe | İngilizce
cli-verb-picture = Belgelerin üstündeki amblemi ya da logoyu bir PNG, JPEG veya SVG dosyasından alır
cli-option-picture = emblem (amblem) ya da logo
cli-option-picture-file = PNG, JPEG ya da SVG dosyası
cli-option-picture-remove = Resmi kaldırır
cli-report-written = { $draft ->
    [yes] TASLAK yazıldı: { $file }{ $pages ->
            [0] {""}
           *[other] , { $pages } sayfa
        }, no { $number }.
   *[no] Rapor yazıldı: { $file }{ $pages ->
            [0] {""}
           *[other] , { $pages } sayfa
        }, no { $number }.
 }
cli-report-missing = Eksik: { $fields }.
cli-issued-head = No | Ne | Kimin için | Dil | Düzenlendi | Kod | O günden beri
cli-issued-none = Düzenlenmiş belge yok.
cli-picture-set = Resim alındı; bundan sonra yazılan belgelerde yer alır.
cli-picture-same = Bu resim zaten kullanılıyor. Hiçbir şey değişmedi.
cli-picture-removed = Resim kaldırıldı.
cli-picture-none = Böyle bir resim yoktu. Hiçbir şey değişmedi.

error-public-report-as-workbook = Kamuya açık rapor Excel olarak yazılmaz: satırları tek tek kişilerdir. Hiçbir şey yazılmadı. PDF ya da .docx olarak yazın.
error-days-reversed = Son gün, ilk günden önce olamaz. Hiçbir şey yazılmadı. Günlerin yerini değiştirip yeniden deneyin.
error-public-report-of-days = Kamuya açık ara dönem raporu yazılmaz: bir gün farkla yazılan iki rapor, o günkü kişileri ele verir. Hiçbir şey yazılmadı. Güzergâhın ya da programın kamuya açık raporunu yazın.
error-report-ending = Rapor .pdf, .docx ya da .xlsx olarak yazılır. Hiçbir şey yazılmadı. Dosya adını buna göre yazın.
error-picture-too-large = Resim 8 MB sınırını aşıyor. Hiçbir şey değişmedi. Resmi küçültüp yeniden deneyin.
error-picture-unreadable = Bu dosya belgelerde kullanılabilecek bir PNG, JPEG ya da SVG değil: bozuk, boş, çok küçük, çok büyük ya da baskı renklerinde (CMYK) olabilir. Hiçbir şey değişmedi. Başka bir dosya seçin.
error-picture-text = Bu çizimde yazı var; yazı tipi başka bilgisayarlarda bulunmayabileceği için çizim alınmadı. Hiçbir şey değişmedi. Çizim programında yazıyı eğriye (path) çevirip yeniden kaydedin ya da PNG seçin.
error-picture-outside = Bu çizim başka bir dosyaya ya da adrese başvuruyor veya içinde resim var; eksik basılmasın diye alınmadı. Hiçbir şey değişmedi. Yalnızca çizgilerden oluşan bir SVG ya da PNG seçin.
error-picture-file-missing = Resim dosyası yazılmadı. Hiçbir şey değişmedi. Bir dosya adı ya da --remove yazın.

# Dosyayı düzenlenmiş belgelerle karşılaştırma.
cli-verb-check-document = Dosyaların Rota’nın bu projede düzenlediği belgeler olup olmadığına ve değişip değişmediğine bakar
cli-option-check-file = PDF, .docx ya da .xlsx; birden çok olabilir
document-check-unaltered = { $file }: { $what } { $number }, düzenlendiği gibi ({ $at }).
document-check-resaved = { $file }: { $what } { $number } ({ $at }), başka bir programla yeniden kaydedilmiş; sözcükleri aynı.
document-check-altered = { $file }: { $what } { $number } ({ $at }), DEĞİŞTİRİLMİŞ; farkların başladığı ve bittiği yer arasında { NUM($count) } sözcük var.
document-check-not-kept = { $file }: { $what } { $number } ({ $at }) ile aynı dosya değil; düzenlenen kopya saklanmadığı için neyin değiştiği söylenemiyor. Asılla karşılaştırın.
document-check-unknown = { $file }: bu programda düzenlenmiş bir belge değil.
document-check-draft = Taslak olarak verilmişti: fon sağlayıcıya teslim edilecek belge değildir.
document-check-superseded = Yerine { $number } düzenlendi.
cli-issued-superseded = yerine { $number } düzenlendi
cli-issued-draft = taslak

# Ekran. Kâğıtta da duran sözcükler kâğıdınkilerdir.
reports-of = Sayılar neyin
reports-of-meeting = Toplantı
reports-of-route = Güzergâh
reports-of-days = Günler
reports-of-programme = Proje
reports-meeting-item = { $city }, { DATE($date, style: "short") }
reports-title-route = Güzergâh Raporu
reports-check = Belge denetle
reports-check-note = Size geri gelen bir PDF ya da .docx bu programda düzenlenmiş mi, düzenlendiği gibi mi? Dosyayı seçin ya da pencereye bırakın; hiçbir şey kaydedilmez.
reports-check-choose = Belge seç…
reports-checking = Bakılıyor…
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
reports-texts-not-public = Herkese açık rapora bu metinler basılmaz.
reports-mandatory = { $name } (zorunlu)
reports-missing = Eksikler tamamlanana kadar rapor taslaktır
reports-complete = Raporun eksiği yok.
reports-mend = Tamamlanacağı yeri aç
reports-language = Raporun dili
reports-tier = Kimin için
reports-by-hand = Boş kalırsa elle doldurulacak bir satır basılır.
reports-write-pdf = PDF yaz
reports-write-docx = .docx yaz
reports-write-xlsx = Excel yaz
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
reports-since = o günden beri: { $done }
reports-done = { $what } × { NUM($times) }, son { DATE($last, style: "datetime") }
reports-at = { DATE($at, style: "datetime") }
reports-paper = Belge
