# Salonda söylenenler: notlar, öneriler ve oyları, değerlendirme formları.

note-kind-finding = tespit
note-kind-problem = sorun
note-kind-suggestion = öneri
note-kind-need = ihtiyaç
note-kind-promise = söz

pointed-out-name = bu projedeki birinin adı
pointed-out-addressed = Bey ya da Hanım ile bir ad
pointed-out-phone = telefon numarası
pointed-out-email = e-posta adresi

evaluation-more-than-people = Form sayısı gelen kişi sayısından çok. Formlar kaydedildi; sayıyı ve kapıdaki kayıtları bir kez daha denetleyin.

cli-verb-note = Toplantıda söylenen bir şeyi tek kısa not olarak ekler
cli-verb-recommendation = Öneriyi numarasıyla yazar; illerin aynı önerilerini birleştirir, ayırır
cli-verb-vote = Bir öneriyi oy verenlerden kaçının desteklediğini yazar: rota vote R5.2-Ö1 14/17
cli-verb-evaluation = Değerlendirme formlarını topluca işler ya da sonuçlarını gösterir
cli-recommendation-add = Bir toplantının önerisini yazar, numarasını verir
cli-recommendation-candidates = Başka illerde benzeri söylenmiş öneriler, en benzeri başta
cli-recommendation-join = İkisi aynı öneridir; her biri numarasını ve ilini korur
cli-recommendation-separate = Bir öneriyi birleştirildiklerinden ayırır
cli-recommendation-apart = İkisi benzer ama ayrı önerilerdir; bir daha sorulmaz
cli-list-notes = Bir toplantının notları, en yenisi başta
cli-list-promises = Verilen sözler: kim, ne zamana kadar
cli-list-recommendations = Öneriler: bir toplantının, bir güzergâhın ya da hepsi
cli-list-questions = Değerlendirme formunun soruları

cli-option-theme = Notların teması: kısaltması ya da adı (rota list themes)
cli-option-note-kind = finding (tespit), problem (sorun), suggestion (öneri), need (ihtiyaç) ya da promise (söz)
cli-option-table = Hangi grup masasında söylendi
cli-option-note-who = Sözü kimin tuttuğu: görev ya da kuruluş
cli-option-until = Söz ne zamana kadar: 2027-04-30 ya da 30.04.2027
cli-option-note-text = Not; kimse adıyla yazılmaz, ada benzeyen söylenir
cli-option-text-tr = Önerinin Türkçesi; yoksa notların metni
cli-option-text-en = Önerinin İngilizcesi
cli-option-from-note = Hangi nottan çıktı; kimliği, birden çok olabilir
cli-option-addressee = Kime söyleniyor: bakanlık, belediye, STÖ…
cli-option-priority = Öncelik sırası, 1 en önde
cli-option-recommendation = Önerinin numarası (R5.2-Ö1) ya da kimliği
cli-option-votes = Destekleyen / oy veren: 14/17
cli-option-votes-none = Oyu siler
cli-option-meeting-or-route = Bir toplantı ya da: route 5
cli-option-scores = Bir formun puanları, soruların sırasıyla; boş bırakılan yere - yazın
cli-option-form-comment = Formdaki yorum; her --scores için bir tane
cli-option-forms = Her satırında bir form olan metin dosyası: 5,4,-;yorum
cli-option-paper-count = Kâğıtta sayılan form
cli-option-take-questions = Hazır soruları projeye alır; projenin soruları varsa bir şey değişmez

cli-notes-head = Tür | Tema | Masa | Kimlik | Not
cli-promises-head = Son gün | Kim | İl | Söz
cli-recommendations-head = No | Destek | Öncelik | Muhatap | Ortak | Öneri
cli-candidates-head = Benzerlik | No | Öneri | No | Öneri
cli-evaluation-head = No | Soru | n | 1 | 2 | 3 | 4 | 5 | Ort.
cli-questions-head = No | Türkçesi | İngilizcesi

cli-note-added = Not eklendi.
cli-pointed-out = { $at }. harfte { $kind } görünüyor. Not olduğu gibi kaydedildi; gerekmiyorsa düzeltin.
cli-recommendation-added = Öneri yazıldı: { $number }
cli-recommendations-joined = Artık ikisi bir öneri: { $number }. Her biri numarasını ve ilini koruyor.
cli-recommendations-apart = Ayrı öneriler olarak işaretlendi.
cli-recommendation-separated = Öneri ayrıldı; numarası aynı.
cli-voted = { $number }: oy veren { NUM($voting) } kişiden { NUM($votes) } kişi destekliyor.
cli-voted-none = { $number }: oy silindi.
cli-evaluation-entered = { $count ->
    [0] Yeni form yok.
   *[other] { NUM($count) } form kaydedildi; hangisinin önce yazıldığı saklanmaz.
}
cli-evaluation = { NUM($entered) } form işlendi, kâğıtta sayılan: { $counted }, gelen: { NUM($arrived) } kişi.
cli-evaluation-not-counted = sayılmadı
cli-evaluation-mean = { NUM($mean, digits: 1) }
cli-questions-taken = { NUM($count) } soru alındı. Düzeltmek için: rota edit question 1 tr=… en=…
cli-questions-there = Projenin soruları var; { $count } soru alındı, hiçbir şey değişmedi.
cli-questions-offered = Projenin değerlendirme sorusu yok. Hazır sorular aşağıda; almak için: rota evaluation --take-questions

cli-usage-votes = Oyları destekleyen/oy veren olarak yazın. Hiçbir şey değişmedi. Örneğin: rota vote R5.2-Ö1 14/17
cli-usage-scores = Bu formun puanları anlaşılamadı: { $value }. Hiçbir şey kaydedilmedi. 1–5 arası rakamları virgülle, boş bırakılanı - ile yazın: 5,4,-
cli-usage-comments = Her --scores için bir --comment yazın (boşsa "") ya da formları bir dosyada verin: --forms. Hiçbir şey kaydedilmedi.

cli-done-note = not
cli-done-recommendation = öneri
cli-done-vote = oylar
cli-done-evaluation = değerlendirme
