# Mantıksal çerçevenin göstergeleri: ekranda, komut satırında, raporda.

indicator-source-by-hand = elle yazılır
indicator-source-held = yapılan toplantı
indicator-source-cities = gidilen il
indicator-source-arrived = katılım
indicator-source-signed = imza
indicator-source-people = kişi
indicator-source-organisations = kuruluş
indicator-source-by-headquarters = kuruluş (şubeler merkezleriyle)
indicator-source-women = gelen kadın
indicator-source-men = gelen erkek
indicator-source-first-time = ilk kez gelen
indicator-source-recommendations = öneri
indicator-source-question-mean = değerlendirme sorusu: ortalama
indicator-source-question-share = değerlendirme sorusu: 4 ve 5 verenlerin yüzdesi

indicator-status-reached = ulaşıldı
indicator-status-not-reached = ulaşılmadı
indicator-status-not-entered = henüz işlenmedi

cli-list-indicators = Mantıksal çerçevenin göstergeleri ve değerleri
cli-option-indicators-to = Değerler bu günün sonundaki hâliyle
cli-indicators-head = Kod | Gösterge | Başlangıç | Hedef | Değer | Gün | Durum | Kaynak
cli-indicator-number = { NUM($number) }

error-indicator-unknown = Bu kodda bir gösterge yok. Hiçbir şey değişmedi. Kodlar: rota list indicators
error-indicators-too-many = Bir projede en çok 100 gösterge olur. Hiçbir şey değişmedi. Önce bir göstergeyi çıkarın.
error-indicator-code-taken = Bu kod başka bir göstergenin. Hiçbir şey değişmedi. Başka bir kod yazın.
error-indicator-question-needed = Değeri bir değerlendirme sorusundan gelen göstergenin sorusu seçilmedi. Hiçbir şey değişmedi. Formdaki sorulardan birini seçin.
error-indicator-day-needed = Elle yazılan değerin günü yok. Hiçbir şey değişmedi. Değerin hangi güne ait olduğunu yazın.
error-decimal-invalid = { $field }: bu bir sayı değil. Hiçbir şey değişmedi. Sayıyı binlik ayracı olmadan, en çok iki ondalıkla yazın: 1200 ya da 4,25.

tour-report-indicators = Göstergeler
tour-report-indicator-code = Kod
tour-report-indicator = Gösterge
tour-report-indicator-baseline = Başlangıç
tour-report-indicator-target = Hedef
tour-report-indicator-value = Değer
tour-report-indicator-by-sex = Cinsiyete göre
tour-report-indicator-verification = Doğrulama kaynağı
tour-report-indicator-sexes = { NUM($women) } kadın, { NUM($men) } erkek, { NUM($not_stated) } belirtmedi

report-missing-indicator-wording = bir göstergenin bu dildeki metni

indicator-list = Göstergeler (mantıksal çerçeve)
indicator-list-note = Sözleşmedeki mantıksal çerçevenin göstergeleri. Değer sayılardan ya da bir değerlendirme sorusundan gelir ya da elle yazılır; program raporunda ve ara dönem raporunda tablo olur.
indicator-code = Kod
indicator-wording = Gösterge
indicator-wording-tr = Gösterge (Türkçe)
indicator-wording-en = Gösterge (İngilizce)
indicator-unit = Birim
indicator-baseline = Başlangıç değeri
indicator-baseline-day = Başlangıç değerinin günü
indicator-target = Hedef
indicator-target-day = Hedefin günü
indicator-source = Değerin kaynağı
indicator-question = Değerlendirme sorusu
indicator-no-questions = Projenin değerlendirme sorusu yok; önce soruları yazın.
indicator-value = Değer
indicator-value-day = Değerin günü
indicator-day-needed = Değerin hangi güne ait olduğunu yazın.
indicator-number-wrong = Binlik ayracı olmadan, en çok iki ondalıkla yazın: 1200 ya da 4,25.
indicator-verification = Doğrulama kaynağı
indicator-add = Gösterge ekle
indicator-edit = Düzenle
indicator-edit-of = Düzenle: { $name }
indicator-empty = Gösterge yok.
indicator-removed = Gösterge çıkarıldı.
