overview-targets = Hedef ve gerçekleşen
overview-metric-meetings = Toplantı
overview-metric-cities = Ulaşılan il
overview-metric-organisations = Kuruluş
overview-metric-people = Kişi
overview-metric-participations = Katılım
overview-per-meeting = toplantı başına
overview-left = { NUM($left) } kaldı
overview-reached = Hedefe ulaşıldı
overview-not-measurable = Yazıldığı gibi ölçülemiyor
overview-possible = Kalan toplantılarla en çok { NUM($possible) } olur.
overview-would-do = Kalan toplantılarla en çok { NUM($possible) } olur; hedefe ulaşmak için kalan her toplantıda { NUM($each) } gerekir.
overview-group = { $group }: { NUM($count) }
overview-group-unknown = türü bilinmiyor
overview-by-headquarters = şubeler merkezleriyle birlikte: { NUM($count) }
overview-source = Duyurudan: “{ $source }”
overview-discrepancy-cities = Duyuruda { NUM($announced) } il deniyor, listede { NUM($listed) } il var. { NUM($difference) } durak henüz belirlenmedi.
overview-discrepancy-organisations = Duyuruda { NUM($announced) } kuruluş deniyor, listelenen illerdeki toplantılarda { NUM($listed) } yer var. Fark: { NUM($difference) }.
overview-discrepancy-other = Duyuruda { NUM($announced) }, listede { NUM($listed) }. Fark: { NUM($difference) }.
overview-routes = Güzergâhlar
overview-route-done = { NUM($done) } / { NUM($all) } toplantı yapıldı
overview-legend-done = yapıldı
overview-legend-dated = tarihi belli
overview-legend-planned = tarihi belli değil
overview-undecided = Hiçbir güzergâhta olmayan durak: { NUM($count) }
overview-tour = Turun haritası
overview-map-label = Turun haritası. Ok tuşları duraklar arasında gezer, Enter toplantıyı açar, T tabloyu gösterir.
overview-keys = Oklar: durak · Enter: toplantı
overview-show-table = Tablo
overview-show-map = Harita
overview-state = Durum
overview-stop = { $state ->
    [done] { $label } { $city }. Yapıldı; { NUM($arrived) } kişi geldi, kontenjan { NUM($capacity) }.
    [dated] { $label } { $city }. { DATE($date, style: "long") }; { NUM($expected) } kişi bekleniyor, kontenjan { NUM($capacity) }.
    [cancelled] { $label } { $city }. İptal edildi.
   *[planned] { $label } { $city }. Tarih belirlenmedi; { NUM($expected) } kişi bekleniyor, kontenjan { NUM($capacity) }.
}
overview-numbers = { NUM($arrived) } geldi · { NUM($expected) } bekleniyor · kontenjan { NUM($capacity) }
overview-legend-cancelled = iptal edildi
overview-legend-number = 1. güzergâh, 3. durak
overview-next = Sıradaki toplantılar
overview-next-none = Yaklaşan toplantı yok.
overview-next-days = { $days ->
    [0] bugün
    [1] yarın
   *[other] { NUM($days) } gün sonra
}
overview-lacks-date = tarih belirlenmedi
overview-lacks-venue = mekân belirlenmedi
overview-lacks-people = kimse kayıtlı değil
overview-lacks-nothing = tarih, mekân ve kayıtlar tamam
overview-alerts = Bakılacaklar
overview-alerts-none = Bakılacak bir şey yok.
overview-alert-venue = Önümüzdeki { NUM($days) } gün içinde yapılacak { NUM($count) } toplantının mekânı belirlenmedi.
overview-alert-full = { NUM($count) } toplantıda beklenenler kontenjanı aşıyor.
overview-alert-past = { NUM($count) } toplantının tarihi geçti, gelen kimse yazılmadı.
overview-alert-date = { NUM($count) } toplantının tarihi belirlenmedi.
overview-alert-dossier = Yapılan { NUM($count) } toplantının dosyasında eksik var.
overview-alert-dossier-look = Yapılan { NUM($count) } toplantının dosyasında bakılacak bir şey var.
overview-alert-more = ve { NUM($count) } toplantı daha
overview-alert-readiness = Önümüzdeki { NUM($days) } gün içinde yapılacak { NUM($count) } toplantının hazırlık listesi tamamlanmadı.
overview-alert-call = { NUM($count) } güzergâhın katılım çağrısı { NUM($days) } gün içinde kapanıyor.
overview-attention-open = Toplantıyı aç

# Yapılacaklar: bekleyen iş, fiiliyle.
overview-jobs = Yapılacaklar
overview-jobs-none = Bekleyen iş yok.
overview-job-calls = { NUM($count) } kişi bugün yeniden aranacak.
overview-job-calls-do = Ara
overview-job-sheet = Önümüzdeki { NUM($days) } günün imza listesi daha basılmadı.
overview-job-letters = { NUM($count) } kişi “{ $kind }” mektubunu bekliyor.
overview-job-letters-since = { NUM($count) } kişi “{ $kind }” mektubunu bekliyor; ilki { DATE($since, style: "short") } gününden beri.
overview-job-letters-do = Mektupları yaz
overview-job-replies = Son gün geçti, { NUM($count) } kişi yanıt vermedi.
overview-job-replies-do = Teyitlere bak
overview-job-select = { NUM($count) } başvuru okundu, daha kimseye yer verilmedi.
overview-job-select-do = Yerleri ver
overview-job-read = { NUM($count) } başvuru daha değerlendirilmedi.
overview-job-read-do = Değerlendir
overview-job-place = { NUM($count) } başvuru bir toplantıya yerleştirilecek.
overview-job-place-do = Yerleştir
overview-job-duplicates = { NUM($count) } olası mükerrer kayıt var.
overview-job-duplicates-do = Karşılaştır
overview-job-at = { $city } { NUM($count) }
overview-job-on-route = { $route }. güzergâh { NUM($count) }
overview-job-more = ve { NUM($count) } yer daha
overview-next-of = / { NUM($capacity) } yer
overview-next-seats = { NUM($people) } / { NUM($capacity) } yer
overview-next-arrived = { NUM($arrived) } kişi geldi
overview-next-open = Toplantıyı aç
overview-target = { NUM($value) }
overview-not-enough = Böyle giderse yetmez
overview-demo = Deneme verisi: buradaki kişi ve kuruluşların hiçbiri gerçek değil
