# Birden çok toplantının raporu: güzergâh, dönem, program.

tour-report-title-route = Güzergâh Raporu · Güzergâh { $number }
tour-report-title-days = Ara Dönem Raporu
tour-report-title-programme = Program Raporu
tour-report-file-route = guzergah-raporu
tour-report-file-days = ara-donem-raporu
tour-report-file-programme = program-raporu
tour-report-lead = { NUM($cities) } ilde { NUM($meetings) } toplantı; { NUM($organisations) } kuruluştan { NUM($people) } kişi
tour-report-lead-signed = { $lead }; { NUM($participations) } katılım, { NUM($signed) } imza
tour-report-lead-meetings = { NUM($cities) } ilde { NUM($meetings) } toplantı
tour-report-lead-participations = { NUM($cities) } ilde { NUM($meetings) } toplantı; { NUM($participations) } katılım
tour-report-others-together = diğer (sayısı az olan gruplar birlikte)
tour-report-no-sexes = Kadın ve erkek sayıları, güzergâhlardan birinde çok küçük oldukları için verilmiyor.
tour-report-public-note = Beş kişiden az olan gruplar, her güzergâhta aynı biçimde, diğerleriyle birlikte sayılır.
tour-report-scope = Kapsam
tour-report-scope-meetings = { NUM($count) } toplantı
tour-report-achieved = Sonuçlar
tour-report-step-held = toplantı yapıldı
tour-report-step-cities = ile gidildi
tour-report-step-participations = katılım
tour-report-step-people = kişi
tour-report-step-organisations = kuruluş
tour-report-participations = Katılım (her toplantıda bir kez)
tour-report-left-out = Katılımcısı çok az olduğu için { NUM($count) } güzergâhın sayıları bu belgede yer almıyor.

tour-report-targets = Hedefler
tour-report-column-target = Hedef
tour-report-column-value = Beklenen
tour-report-column-actual = Gerçekleşen
tour-report-column-share = Oran
tour-report-column-status = Durum

tour-report-period = Dönem ve başlangıçtan bugüne
tour-report-column-period = Bu dönem
tour-report-column-cumulative = Başlangıçtan dönem sonuna
tour-report-period-note = Kişi ve kuruluşlar her sütunda bir kez sayılır; dönemler toplanarak bulunmaz.

tour-report-meetings = Toplantılar
tour-report-column-meeting = Durak · il
tour-report-column-date = Tarih
tour-report-column-promised = Hedef
tour-report-column-organisations = Kuruluş
tour-report-not-asked = sorulmadı
tour-report-meetings-note = Kadın, erkek ve kuruluş sayıları gelenlerindir. Toplam satırında kuruluşlar bir kez sayılır; bu yüzden sütunun toplamından az olabilir.

tour-report-activities = Faaliyetler
tour-report-topics = Konuşulanlar
tour-report-modified = Değişiklik ve nedeni
tour-report-results = Sonuçlar
tour-report-change = Plan: { $planned }. Yapılan: { $done }. Neden: { $reason }
tour-report-no-reason = henüz yazılmadı
tour-report-recommended = { NUM($count) } öneri: { $numbers }

tour-report-recommendations = Öneriler
tour-report-without-theme = Teması belirtilmemiş
tour-report-column-cities = İller
tour-report-column-approved = Önceden onaylı

tour-report-column-with-reason = İmzasız, nedenli
tour-report-column-open = İşlenmemiş
tour-report-reconciliation-note = Kâğıtta sayılan ve fark, yenisi basılmamış listelerin toplamıdır; biri sayılmadıysa toplam verilmez.
tour-report-dossiers = Toplantı dosyaları
tour-report-column-lacks = Eksik
tour-report-dossier-whole = tamam
tour-report-records = Belgelerin asıllarının yeri
tour-report-originals-open = Yeri henüz yazılmadı

tour-report-uncovered = Toplantı planlanmayan iller
tour-report-uncovered-list = { NUM($count) } il: { $list }
