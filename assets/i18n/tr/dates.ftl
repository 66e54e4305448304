# Tarihlerde gün mü, ay mı önce.
cli-option-dates = Gün mü ay mı önce yazılmış, tarihlerden anlaşılmıyorsa hangisi olduğu; aynı form için hatırlanır
import-warning-dates-doubtful = Başvuru zamanlarının hepsi iki türlü okunabiliyor (3/4/2026: 3 Nisan ya da 4 Mart). Yeni başvurular hangisinin önce yazıldığı söylenene dek bekler (`rota import --dates day-first` ya da `--dates month-first`); önceden alınanlar okundukları gibi kalır, teyitlerde gün önce sayılır.
row-problem-dates-open = Bu zaman iki türlü okunabiliyor. Satır, günün mü ayın mı önce yazıldığı söylenene dek bekliyor.
read-question-date-order = tarihlerde önce yazılan
read-meaning-day-first = gün
read-meaning-month-first = ay
error-dates-unknown = Tarihler böyle okunamaz. Hiçbir şey içe aktarılmadı. day_first ya da month_first yazın.
error-dates-without-column = Tabloda başvuru zamanı sütunu yok; tarihlerin sırası seçilemez. Hiçbir şey içe aktarılmadı. Önce sütunu eşleyin.
import-screen-dates = Başvuru zamanlarının yazılışı
import-screen-dates-day-first = Önce gün: 3/4 = 3 Nisan
import-screen-dates-month-first = Önce ay: 3/4 = 4 Mart
