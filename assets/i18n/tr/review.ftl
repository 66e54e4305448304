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
cli-invited = { $organisation } için { NUM($seats) } yer ayrıldı; temsilci bildirilecek. Yerler, seçim yapılınca herkesten önce verilir.
cli-seat-named = { $organisation } yerine { $name } geliyor.
cli-substituted = { $organisation } için { $name } gelecek. Önceki kişinin kaydı iptal edildi; yer aynı.
cli-replies = Seçilen { $selected } kişi: { $coming } geliyor, { $silent } yanıt yok. Yerini bırakan: { $not_coming }.
cli-replies-until = Teyit için son gün: { $day }.
cli-replies-overdue = Teyit süresi geçti; son gün { $day } idi. Sessiz kalanların yerini sıradakilere vermek için: rota promote --overdue
cli-replies-head = Ad soyad | Kuruluş | Teyit | Ne zaman | Telefon | Aramalar
cli-replies-next = Boş yer var; sıradaki: { $names }. Vermek için: rota promote
cli-replies-next-if-released = Sessiz kalanların yerine geçecekler: { $names }.
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

participants-tab-review = Değerlendirme
participants-tab-selection = Seçim
participants-tab-replies = Teyit

app-undo = Geri al

review-empty = Bu toplantıya henüz başvuran yok. Başvuru tablosunu içe aktarınca burada tek tek okunur.
review-count = { NUM($count) } başvurudan { NUM($read) } tanesi için karar verildi.
review-list = Başvurular
review-reader = Okuyan
review-reader-hint = Puanlar bu adla yazılır; her okuyanınki ayrı durur.
review-who-reads = Puan vermek için önce yukarıya adınızı yazın.
review-points = { NUM($points) } puan
review-sent = Başvuru: { DATE($at, style: "datetime") }
review-late = süresinden sonra
review-verdict = Karar
review-reason = Nedeni (isteğe bağlı)
review-why-not = Neden uygun değil? (tutanağa geçer)
review-again = yanıtlar değişti
review-again-hint = Karardan sonra yanıtlar değişti: yeniden okuyun ve kararı yeniden verin.
cli-review-again = { $verdict }; yeniden okunacak
review-your-points = Puanınız
review-criterion = { $title } (0–{ $most })
review-points-wrong = 0 ile { $most } arasında bir sayı yazın.
review-others = { $reader }: { $title } { $points }
review-answers = Başvurudaki yanıtlar
review-from-row = { $file }, { $row }. satır
review-no-application = Bu kayıt bir başvurudan gelmiyor; yanıtı ve puanı yok.
review-history = Kuruluş
review-first-time = Bu kuruluşun projede başka kaydı yok.
review-criteria = Ölçütler ve puanları ({ NUM($count) })
review-criteria-hint = Bütün güzergâhın çağrısı içindir. Adı silinen ölçüt kalkar; verilmiş puanlar saklanır.
review-criterion-tr = { $number }. ölçüt (Türkçe)
review-criterion-en = İngilizcesi
review-criterion-most = En çok puan

seats-rules = Kurallar ve denge
seats-count = { NUM($seats) } yere { NUM($selected) } kişi.
seats-room = Kontenjan { NUM($capacity) }, kapı için ayrılan { NUM($reserve) }.
seats-per-organisation = Her kuruluştan en çok { NUM($count) }
seats-quota = { $group }: { NUM($seats) } yer
seats-goal-women = kadınlar en az { PCT($share) } ({ NUM($seats) } yer)
seats-goal-men = erkekler en az { PCT($share) } ({ NUM($seats) } yer)
seats-priority = { $number }. öncelik: { $name }
seats-priority-points = puan
seats-priority-first-time = ilk kez katılan kuruluş
seats-priority-same-province = toplantının ilinden kuruluş
seats-change-rules = Kuralları değiştir
seats-of-group = { $group }: { NUM($count) }
seats-group-unknown = türü belli değil
seats-sexes = Kadın { NUM($women) }, erkek { NUM($men) }, bilinmeyen { NUM($unknown) }
seats-lopsided = Seçilenlerin üçte ikisinden fazlası tek gruptan: { $group }
seats-give-all = { $count ->
    [0] Yerleri ver
   *[other] Yerleri ver ({ NUM($count) } değişiklik)
}
seats-given = Kayıtlı seçim kurallara uygun.
seats-preview = Bu bir önizlemedir; “Yerleri ver” denmeden hiçbir şey yazılmaz.
seats-invite = Kuruluş davet et
seats-invited = Davet edilen kuruluş
seats-invited-hint = Temsilcisini sonra bildirir; yeri herkesten önce ayrılır.
seats-invited-seats = Yer
seats-set-aside = Yer ayır
seats-empty = Bu toplantıya henüz başvuran yok.
seats-selected = Seçilenler
seats-waiting = Yedek liste
seats-not-selected = Seçime girmeyenler
seats-rank = Sıra
seats-why = Neden
seats-moves = değişecek
seats-give = Seçilsin
seats-let-wait = Yedek listeye alınsın
seats-refuse = Seçilmesin
seats-reason = Nedeni (tutanağa yazılır)

replies-empty = Henüz kimse seçilmedi. Seçim yapılınca kimin geldiği burada izlenir.
replies-count = { NUM($selected) } seçildi · { NUM($coming) } geliyor · { NUM($silent) } yanıt bekleniyor · { NUM($not_coming) } yerini bıraktı
replies-until = Teyit için son gün
replies-until-hint = gg.aa.yyyy
replies-day = { DATE($day, style: "short") }
replies-overdue = Teyit süresi geçti.
replies-channel = Yanıt yolu
replies-phone = Telefon
replies-mail = E-posta
replies-form = Form
replies-next = { $count ->
    [one] Boş yer var; sıradaki: { $names }.
   *[other] { NUM($count) } boş yer var; sıradakiler: { $names }.
}
replies-give = { $count ->
    [one] Yeri ver
   *[other] { NUM($count) } yeri ver
}
replies-give-and-write = Yeri ver ve mektubunu yaz…
replies-written = { NUM($letters) } mektup yazıldı ({ NUM($files) } dosya). Hiçbir şey gönderilmedi; taslakları siz gönderin.
replies-next-if-released = Teyit süresi geçti. Sessiz kalanların yerine geçecekler: { $names }.
replies-release = Yanıt vermeyenlerin yerini sıradakilere ver
replies-reach = Telefon, e-posta
replies-reply = Teyit
replies-coming = Geliyor
replies-not-coming = Gelemiyor
replies-silent = Yanıt yok
replies-no-answer = Yanıt yok
replies-other = Başkası geliyor
replies-name = Adını yaz
replies-replaced = Yerine başkası geliyor
replies-instead = { $name } yerine
replies-instead-of = { $name } yerine yaz
replies-known = { $name } zaten bilinen birine benziyor. Bu mu?
replies-somebody-else = Başka biri
replies-at = { DATE($at, style: "datetime") }
replies-line = { NUM($selected) } seçildi: { NUM($coming) } geliyor, { NUM($not_coming) } gelemiyor, { NUM($silent) } yanıt yok
replies-line-until = son gün { DATE($day, style: "short") }

call-priorities = Öncelikler
call-priorities-note = Başvuru sırasından önce bunlara bakılır; ilk sıradaki ağır basar.
call-priority = { $number }. öncelik
call-priority-none = yok
call-balance = Kadın-erkek dengesi
call-balance-note = Yerlerin en az bu kadarı (%) ayrılır; isteyen yoksa başkasına verilir.
call-balance-women = Kadınlar, en az %
call-balance-men = Erkekler, en az %
call-balance-wrong = 1 ile 100 arasında bir yüzde; ikisi birlikte 100’ü geçmez.
review-back = Bir öncekine dön
