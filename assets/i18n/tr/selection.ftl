# Katılımcı seçimi, teyit ve kaydın iptali.

cli-verb-select = Katılımcıları çağrının kurallarıyla ya da tek tek seçer
cli-verb-promote = Boşalan yerleri yedek listeden doldurur
cli-verb-reply = Gelip gelmeyeceğine dair teyidi yazar
cli-verb-withdraw = Birinin kaydını iptal eder

cli-option-who-selection = Kayıt kimliği, 16 haneli kod, kişi kimliği ya da tek kişiyi bulan bir ad; ardından selected, waiting, not_selected, undecided, eligible, incomplete ya da not_eligible
cli-option-who-reply = Kayıt kimliği, 16 haneli kod, kişi kimliği ya da tek kişiyi bulan bir ad; ardından coming, not_coming ya da no_answer
cli-option-reply-channel = Teyit hangi yoldan geldi: phone (telefon), mail (e-posta), form (form)
cli-option-withdrawn-by = Kim iptal etti: person (kendisi), team (ekip)
cli-option-overdue = Teyit süresi geçtiği hâlde sessiz kalanların yerini sıradakilere verir
cli-usage-decided = Kimin hakkında ne karar verildiği eksik. Hiçbir şey değişmedi. Örneğin: rota select trabzon "Ayşe Işık" selected --reason "…"

cli-select-preview = Bu kurallarla { $seats } yere { $selected } kişi seçilir, { $waiting } kişi yedek listede kalır; kapı için { $reserve } yer ayrılmış. { $changed } kişinin durumu değişir. Hiçbir şey yazılmadı.
cli-selected = { $seats } yere { $selected } kişi seçildi, { $waiting } kişi yedek listede; kapı için { $reserve } yer ayrılmış. { $changed } kişinin durumu değişti.
cli-selected-already = Değişen bir şey yok: { $seats } yere { $selected } kişi seçilmiş, { $waiting } kişi yedek listede; kapı için { $reserve } yer ayrılmış.
cli-promote-preview = Yedek listeden { $changed } kişi asil listeye geçer; seçilenler { $selected }, yedek listede kalanlar { $waiting } kişi olur. Hiçbir şey yazılmadı.
cli-promoted = Yedek listeden { $changed } kişi asil listeye geçti; seçilenler { $selected }, yedek listede kalanlar { $waiting } kişi.
cli-promoted-nobody = Yedek listeden kimse geçmedi: boş yer ya da bekleyen yok. Seçilenler { $selected }, yedek listedekiler { $waiting } kişi.
cli-decided = { $name }: { $selection }.
cli-decided-already = { $name }: { $selection }. Aynı nedenle zaten yazılmıştı.
cli-replied-waits = { $name }: { $reply }. Yeri bu arada başkasına verilmiş: yedek listenin başında, boşalan ilk yer onun.
cli-replied = { $name }: { $reply }.
cli-withdrawn = Kaydı iptal edildi: { $name }.

cli-reply-not-asked = sorulmadı
cli-reply-asked = yanıt yok
cli-reply-coming = geliyor
cli-reply-not-coming = gelemiyor

cli-places-selected = Seçilenler
cli-places-waiting = Yedek liste
cli-places-not-selected = Seçime girmeyenler
cli-places-head = Sıra | Ad soyad | Kuruluş | Neden

selection-reason-order = başvuru sırası
selection-reason-priority = öncelik kuralı
selection-reason-quota = grup kotası
selection-reason-balance = kadın-erkek dengesi
selection-reason-second-seat = yer boş kalacaktı, kuruluşun bir temsilcisi daha
selection-reason-invited = davet edildi
selection-reason-by-hand = ekibin kararı
selection-reason-seat-back = bıraktığı yer başkasına verildi, boşalan ilk yer onun
selection-reason-same-person = olası mükerrer: kişi başka bir kayıtla aynı sayıldı; ikisi hakkında karar verin
selection-reason-substitute = yerine gelen
selection-reason-arrived = geldi
selection-reason-full = kontenjan dolu
selection-reason-per-organisation = kuruluşun yeri dolu
selection-reason-not-eligible = uygun değil
selection-reason-incomplete = eksik bilgi
selection-reason-withdrawn = kaydı iptal
selection-reason-not-coming = gelemiyor

error-registration-unknown = Bu toplantıda böyle bir kayıt yok. Hiçbir şey değişmedi. Adı ya da kodu denetleyin.
error-selection-unknown = Böyle bir karar yok. Hiçbir şey değişmedi. Şunlardan birini yazın: selected, waiting, not_selected, undecided, eligible, incomplete, not_eligible.
error-decision-reason-needed = Ekibin kararı nedeniyle birlikte yazılır. Hiçbir şey değişmedi. Nedenini yazın.
error-decision-takes-no-seat = Kapıda kaydedilenler ve katılımcı olmayanlar için seçim yapılmaz. Hiçbir şey değişmedi.
error-decision-withdrawn = Bu kayıt iptal edilmiş. Hiçbir şey değişmedi. Yanlışlıkla iptal edildiyse önce o işlemi geri alın.
error-decision-arrived = Bu kişi toplantıya gelmiş; yeri alınamaz. Hiçbir şey değişmedi. Geliş yanlış yazıldıysa önce onu geri alın.
error-decision-not-coming = Bu kişi gelemeyeceğini bildirmiş. Hiçbir şey değişmedi. Gelecekse önce o teyidi geri alın.
error-decision-no-seat-free = Kontenjan dolu; kapı için ayrılan yerler de verilmiş. Hiçbir şey değişmedi. Önce birini yedek listeye alın ya da kontenjanı artırın.
error-reply-unknown = Böyle bir teyit yok. Hiçbir şey değişmedi. coming, not_coming ya da no_answer yazın.
error-channel-unknown = Teyidin hangi yoldan geldiği anlaşılmadı. Hiçbir şey değişmedi. phone, mail ya da form yazın.
error-reply-withdrawn = Bu kayıt iptal edilmiş; teyit yazılmaz. Hiçbir şey değişmedi.
error-reply-arrived = Bu kişi toplantıya gelmiş. Hiçbir şey değişmedi. Geliş yanlış yazıldıysa önce onu geri alın.
error-reply-no-seat = Bu kişinin bu toplantıda yeri yok. Hiçbir şey değişmedi. Önce yer verin, sonra geleceğini yazın.
error-reply-time-not-over = Teyit için son gün henüz geçmedi ya da yazılmadı; sessiz kalanların yeri alınmaz. Hiçbir şey değişmedi.
error-withdrawn-by-unknown = Kaydı kimin iptal ettiği anlaşılmadı. Hiçbir şey değişmedi. person ya da team yazın.
error-withdraw-reason-needed = Kayıt nedeni yazılmadan iptal edilmez. Hiçbir şey değişmedi. Nedenini yazın.
error-withdrawn-already = Bu kayıt zaten iptal edilmiş. Hiçbir şey değişmedi.
error-withdraw-arrived = Bu kişi toplantıya gelmiş; kaydı iptal edilemez. Hiçbir şey değişmedi. Geliş yanlış yazıldıysa önce onu geri alın.
cli-left-seat-gone = yeri bu arada başkasına verilmiş
seats-quotas-exceed = Kotalar yerlerden fazla: yerler sonradan azalmış. Çağrının kotalarını düzeltin.
seats-short-quotas = { $sex ->
        [K] Kadınlarda
       *[other] Erkeklerde
    } dengeye ulaşılamadı: hedef { $goal }, verilen { $filled } yer; { $seats } yerin { $quota } tanesi kotayla verildi.
seats-short-given = { $sex ->
        [K] Kadınlarda
       *[other] Erkeklerde
    } dengeye ulaşılamadı: hedef { $goal }, verilen { $filled } yer; diğer yerler daha önce verilmişti ya da kuruluşların payı dolmuştu.
seats-short-nobody = { $sex ->
        [K] Kadınlarda
       *[other] Erkeklerde
    } dengeye ulaşılamadı: hedef { $goal }, verilen { $filled } yer; seçime giren başka kimse yok.

ineligible-criteria = çağrının ölçütlerini karşılamıyor
ineligible-outside-area = çağrının kapsadığı bölgeden değil
ineligible-no-organisation = bir kuruluşu temsil etmiyor
ineligible-late = başvuru süresinden sonra geldi
ineligible-twice = aynı başvuru iki kez yapılmış
ineligible-not-real = gerçek bir başvuru değil
ineligible-other = başka bir neden
error-ineligible-reason-needed = Uygun bulunmayan bir başvuru nedeniyle birlikte yazılır. Hiçbir şey değişmedi. Listeden bir neden seçin; komut satırında: criteria, outside_area, no_organisation, late, twice, not_real ya da other: ve açıklaması.
error-ineligible-reason-unknown = Neden uygun bulunmadığı listeden değil. Hiçbir şey değişmedi. Listeden bir neden seçin; komut satırında: criteria, outside_area, no_organisation, late, twice, not_real ya da other: ve açıklaması.
error-quotas-exceed-seats = Kotaların toplamı, güzergâhın en büyük toplantısındaki yerlerden fazla. Hiçbir şey değişmedi. Kotaları azaltın ya da önce toplantının kontenjanını büyütün.
replies-waits = { $name }: yanıt yazıldı. Bıraktığı yer başkasına verildiği için yedek listenin başında; boşalan ilk yer onun.
