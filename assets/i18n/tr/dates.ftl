# Tarihlerde gün mü, ay mı önce.
cli-option-dates = Gün mü ay mı önce yazılmış, tarihlerden anlaşılmıyorsa hangisi olduğu; aynı form için hatırlanır
import-warning-dates-doubtful = Başvuru zamanlarının hepsi iki türlü okunabiliyor (3/4/2026: 3 Nisan ya da 4 Mart) ve gün önce yazılmış sayıldı. Önce ay yazılmışsa sütunun yanından seçin (`rota import --dates month-first`).
error-dates-unknown = Tarihler böyle okunamaz. Hiçbir şey içe aktarılmadı. day_first ya da month_first yazın.
error-dates-without-column = Tabloda başvuru zamanı sütunu yok; tarihlerin sırası seçilemez. Hiçbir şey içe aktarılmadı. Önce sütunu eşleyin.
import-screen-dates = Başvuru zamanlarının yazılışı
import-screen-dates-day-first = Önce gün: 3/4 = 3 Nisan
import-screen-dates-month-first = Önce ay: 3/4 = 4 Mart
