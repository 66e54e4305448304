## Raporların sayıları; ekranda, kâğıtta ve komut satırında aynı sözcükler.

figure-meetings = Toplantı
figure-held = Yapılan toplantı
figure-cities = Ulaşılan il
figure-applied = Başvuran
figure-registered = Önceden kayıtlı
figure-selected = Seçilen
figure-waiting = Yedek listede
figure-not-selected = Seçilmeyen
figure-undecided = Karar verilmeyen
figure-withdrawn = Kaydı geri çekilen
figure-asked = Teyit istenen, yanıt yok
figure-coming = Teyit: geliyor
figure-not-coming = Teyit: gelemiyor
figure-expected = Beklenen
figure-no-shows = Gelmeyen
figure-arrived = Gelen
figure-signed = İmzalayan
figure-signed-organisations = İmzalayan kuruluş
figure-slips = Kişisel imza föyü
figure-unsigned = İmzası işlenmemiş
figure-signed-without-arrival = İmzası var, gelişi yok
figure-meetings-not-entered = İmzaları işlenmemiş toplantı
figure-walk-ins = Kapıda kayıt
figure-substitutes = Yerine gelen
figure-without-a-seat = Yeri yokken alınan
figure-from-elsewhere = Başka toplantıya kayıtlı olup burada gelen
figure-people = Kişi (her biri bir kez)
figure-organisations = Kuruluş
figure-by-headquarters = Kuruluş (şubeler merkeziyle bir)
figure-women = Kadın
figure-men = Erkek
figure-not-stated = Belirtmedi
figure-first-time = İlk kez gelen
figure-before = Daha önce de gelen
figure-promised = Duyuruda söylenen
figure-meals-ordered = Sipariş edilen ikram
figure-meals-invoiced = Faturalanan ikram
figure-deviations = Plandan sapma

# Yerine sıfır yazılmaz.
figure-not-entered = henüz işlenmedi
figure-not-over = toplantı daha bitmedi

cli-verb-figures = Raporların sayıları: bir toplantı, bir güzergâh, belli günler ya da projenin tamamı
cli-figures-meeting = Bir toplantının sayıları
cli-figures-route = Bir güzergâhın sayıları
cli-figures-programme = Projenin ya da belli günlerin sayıları
cli-option-first-day = İlk gün (tarihi olmayan toplantılar sayılmaz)
cli-option-last-day = Son gün
cli-figures-head = Sayı | Değer
cli-figures-groups-head = Gelenler, gruba göre | Kişi | İmzalayan | Kuruluş
cli-figures-others-head = Katılımcı sayılmayan | Kişi
