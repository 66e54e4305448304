# Değerlendirme: başvuruları okumak, puan vermek; adı sonra bildirilecek yerler ve teyitler.

cli-verb-review = Başvuruları ya da birini bütün yanıtlarıyla gösterir
cli-verb-points = Bir okuyanın ölçütlere verdiği puanları yazar
cli-verb-invite = Temsilcisini sonra bildirecek bir kuruluşa yer ayırır
cli-verb-name = Adı bildirilmemiş bir yere kimin geleceğini yazar
cli-verb-substitute = Birinin yerine gelecek kişiyi yazar
cli-verb-replies = Kimin geldiğini, kimin sessiz kaldığını ve sıradakileri gösterir

cli-option-who-points = Kim; ardından ölçütün numarasıyla puan: 1=4 2=5. Eşittirden sonrası boşsa o puan silinir
cli-option-reader = Puanı veren; her okuyanın puanı ayrı durur
cli-option-invited = Kuruluşun adı
cli-option-seats = Kaç yer; söylenmezse bir
cli-option-who-seat = Kayıt kimliği, 16 haneli kod ya da tek kaydı bulan bir ad
cli-usage-points = Kime hangi puanın verildiği eksik. Hiçbir şey değişmedi. Örneğin: rota points trabzon "Ayşe Işık" 1=4 2=5 --reader "Deniz"

cli-review = { $count ->
    [0] Bu toplantıya başvuran yok.
   *[other] { NUM($count) } başvuru, başvuru sırasıyla.
}
cli-review-one = { $name }, { $organisation }: { $verdict }. Puan: { $points }
cli-review-head = Ad soyad | Kuruluş | Karar | Puan
cli-criteria-head = No | Ölçüt | En çok
cli-answers-head = Soru | Yanıt
cli-given-head = Okuyan | Ölçüt | Puan
cli-history-head = Aynı kuruluştan | Kim | Geliş ya da seçim
cli-points-given = { $name }: { $reader } puanını verdi. Bütün okuyanlarla: { $points }
cli-invited = { $seats ->
   *[other] { $organisation } için { NUM($seats) } yer ayrıldı; temsilci bildirilecek. Yerler, seçim yapılınca herkesten önce verilir.
}
cli-seat-named = { $organisation } yerine { $name } geliyor.
cli-substituted = { $organisation } için { $name } gelecek. Önceki kişinin kaydı iptal edildi; yer aynı.
cli-replies = Seçilen { $selected } kişi: { $coming } geliyor, { $silent } yanıt yok. Yerini bırakan: { $not_coming }.
cli-replies-until = Teyit için son gün: { $day }.
cli-replies-overdue = Teyit süresi geçti; son gün { $day } idi. Sessiz kalanların yerini sıradakilere vermek için: rota promote --overdue
cli-replies-head = Ad soyad | Kuruluş | Teyit | Ne zaman | Telefon
cli-replies-next = Boş yer var; sıradaki: { $names }. Vermek için: rota promote
cli-replies-next-if-released = Sessiz kalanların yerine geçecekler: { $names }.
cli-withdrawn-by-by-person = vazgeçti
cli-withdrawn-by-by-team = ekip iptal etti
cli-withdrawn-by-replaced = yerine başkası geliyor
cli-done-invite = yer ayırma
cli-done-name = temsilci bildirimi
cli-done-points = puanlar
cli-done-substitute = yerine gelen

error-criterion-unknown = Çağrıda bu numarada bir ölçüt yok. Hiçbir şey değişmedi. Ölçütleri “rota review” listeler.
error-points-too-many = Puan, ölçütün en yüksek puanından fazla. Hiçbir şey değişmedi.
error-points-no-application = Bu kaydın başvurusu yok; puan verilmez. Hiçbir şey değişmedi.
error-invited-nobody = Hangi kuruluşun davet edildiği yazılmamış. Hiçbir şey değişmedi.
error-invited-seats-out-of-bounds = Bir kuruluşa bir seferde 1 ile 20 arasında yer ayrılır. Hiçbir şey değişmedi.
error-seat-named-already = Bu yerin sahibi belli. Hiçbir şey değişmedi. Başkası gelecekse “yerine gelen” olarak yazın.
error-substitute-arrived = Bu kişi toplantıya gelmiş; yerine başkası yazılamaz. Hiçbir şey değişmedi.
error-balance-unreadable = Denge hedefi okunamadı. Hiçbir şey değişmedi. Yüzde olarak yazın: women=40 men=30
error-balance-out-of-bounds = Denge hedefleri 1 ile 100 arasında yüzdelerdir ve toplamları 100’ü geçmez. Hiçbir şey değişmedi.
