# Planın değişmesi: neyin değiştiği, kimi ilgilendirdiği, neye bakılacağı.

cli-verb-tour = Planı değiştirir: güzergâhı kaydırır, toplantıyı taşır, erteler, iptal eder, böler, birleştirir, kapatır
cli-tour-shift = Bir güzergâhın henüz yapılmamış bütün toplantılarını gün sayısı kadar kaydırır
cli-tour-move = Bir toplantıyı başka güne alır
cli-tour-postpone = Bir toplantıyı erteler; yeni tarihi sonra yazılır
cli-tour-cancel = Bir toplantıyı iptal eder; kayıtlar durur
cli-tour-reopen = İptal edilen ya da ertelenen bir toplantıyı yeniden planlar; kapatılanı yeniden açar
cli-tour-close = Yapılmış bir toplantıyı kapatır; yanıtlar durur, sapma yazılmaz
cli-tour-split = Aynı durakta başka bir güne ikinci bir toplantı açar
cli-tour-merge = Bir toplantının kayıtlarını başka bir toplantıya taşır
cli-tour-move-stop = Bir durağı aynı güzergâhta ya da başka bir güzergâhta bir sıraya koyar
cli-tour-decide = Belirlenecek bir durağa ilini verir, toplantısını planlar
cli-list-deviations = Bütün sapmalar: planlanan, yapılan, neden

cli-option-days = Kaç gün; geriye almak için eksi sayı (-3)
cli-option-date = Tarih (2027-03-14 ya da 14.03.2027)
cli-option-edit-preview = Neyin değişeceğini, kimi ilgilendireceğini, neden isteyip istemediğini söyler; hiçbir şey yazmaz
cli-option-start = Başlangıç saati (09:30)
cli-option-end = Bitiş saati (13:20)
cli-option-into = Kayıtların taşınacağı toplantı
cli-option-stop = Durak: kimliği, güzergâh.durak, ili ya da belirlenecek
cli-option-position = Güzergâhtaki sırası, 1'den başlar
cli-option-city = İl ya da plaka numarası

cli-plan-head = No | İl | Alan | Önce | Sonra
cli-plan-date = tarih
cli-plan-start = başlangıç
cli-plan-end = bitiş
cli-plan-status = durum
cli-plan-merged-into = birleştiği toplantı
cli-plan-route = güzergâh
cli-plan-position = sıra
cli-plan-venue = mekân
cli-plan-stops = durak sayısı
cli-plan-meetings = toplantı sayısı
cli-plan-plate = plaka
cli-touched = Haber verilecek kayıt sayısı: { $count }. Daha önce yanıt verenlerin teyidi yeniden istenecek. Kime hangi mektubun gideceği: rota letters M --due
cli-left-already-there = diğer toplantıda da kayıtlı

cli-deviations-head = Yazıldı | No | İl | Sapma | Planlanan | Yapılan | Kayıt | Neden
cli-deviation-edit = düzeltildi
cli-deviation-shift = güzergâh kaydırıldı
cli-deviation-move = taşındı
cli-deviation-postpone = ertelendi
cli-deviation-cancel = iptal edildi
cli-deviation-reopen = yeniden planlandı
cli-deviation-close = kapatıldı
cli-deviation-move-stop = durağın sırası değişti
cli-deviation-split = bölündü
cli-deviation-merge = birleştirildi

cli-target-possible = { $metric }: kalan toplantılarla en çok { $possible } olur; hedef { $value }.
cli-target-would-do = { $metric }: kalan toplantılarla en çok { $possible } olur; hedef { $value }. Kalan her toplantıda { $would_do } olsaydı hedefe ulaşılırdı.

plan-warning-seats-above-room = Dikkat: verilen yerler kontenjandan fazla. Kimse listeden çıkmadı; fazlası için bir karar verin (yedeğe almak, taşımak) ya da kontenjanı yükseltin.
plan-warning-email-no-address = Dikkat: e-posta diye yazılan bir adres değil (“@” yok). Olduğu gibi saklandı; oraya bir şey gönderilemez.
plan-warning-names-in-text = Dikkat: metinde bu projedeki birinin adı ya da bir telefon numarası var. Rapor kimsenin adını taşımaz; yerine görevini ya da kuruluşunu yazın.
plan-warning-over-capacity = Dikkat: birleşen toplantıda kontenjandan çok kişi var.
plan-warning-selection-differs = Dikkat: iki toplantının yalnızca birinde katılımcı seçimi yapılmış; seçilmemiş olanlar kapıda sorulur.
plan-warning-issued-figures = Dikkat: düzenlenmiş bir raporda başka bir sayı yazıyor. Rapor verildiği gibi kalır; gerekirse düzeltmesini çıkarın.
plan-warning-sheets-outdated = Dikkat: bu toplantı için daha önce yazılan imza listesi artık eski. Yenisini yazıp basın.
plan-warning-holiday = Dikkat: { DATE($date) } resmî tatil ({ $name }).
plan-warning-eve = Dikkat: { DATE($date) } arife günü ({ $name }); saat 13.00'ten sonra resmî tatil.
plan-warning-ramadan-evening = Dikkat: { DATE($date) } ramazan ayında ve toplantı iftara yakın bitiyor.
plan-warning-friday-noon = Dikkat: { DATE($date) } günü toplantı cuma namazının saatine denk geliyor.
plan-warning-same-day = Dikkat: { DATE($date) } günü başka bir toplantı daha var.
plan-warning-past = Dikkat: { DATE($date) } geçmiş bir tarih.
plan-warning-calendar-missing = Dikkat: { DATE($date) } tarihinin yılı için dinî günler tabloda yok; Diyanet takvimine bakın.

error-meeting-ahead = Bu toplantının günü daha gelmedi ya da belli değil ve kimse gelmedi; yapılmış sayılamaz. Hiçbir şey değişmedi. Yapılmayacaksa iptal edin ya da erteleyin; yapıldıysa tarihini yazın, gelenleri girin.
error-meeting-held = Bu toplantıya gelenler yazılmış; yapılmış bir toplantı taşınamaz, ertelenemez, iptal edilemez. Hiçbir şey değişmedi. Tarih yanlış yazıldıysa yalnızca o adımı kimliğiyle geri alın (rota undo KİMLİK; tarih yazılırken “operation” olarak verildi): gelişler kalır.
error-meeting-closed = Bu toplantı kapanmış. Hiçbir şey değişmedi. Önce yeniden planlayın.
error-meeting-cancelled = Bu toplantı iptal edilmiş. Hiçbir şey değişmedi. Önce yeniden planlayın.
error-meeting-postponed = Bu toplantı ertelenmiş, yeni tarihi yok. Hiçbir şey değişmedi. Önce tarihini yazın ya da toplantıyı iptal edin.
error-merge-into-itself = Bir toplantı kendisiyle birleştirilemez. Hiçbir şey değişmedi. Başka bir toplantı seçin.
error-stop-unknown = Böyle bir durak yok. Hiçbir şey değişmedi. Güzergâh ve durak numarasını (1.2) ya da ilini yazın.
error-stop-decided = Bu durağın ili zaten belli. Hiçbir şey değişmedi.
error-city-twice = Bu il turda zaten var. Hiçbir şey değişmedi. Başka bir il yazın; aynı ilde ikinci bir toplantı için o toplantıyı bölün.
