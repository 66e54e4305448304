# Olası mükerrerler: birbirine benzeyen kişi ve kuruluş kayıtları, birleştirmek ya da ayrı olduğunu söylemek.

cli-verb-duplicates = Birbirine benzeyen kişileri ya da kuruluşları gerekçesiyle listeler
cli-verb-join = İki kaydı birleştirir; her yerde bir kişi ya da bir kuruluş sayılırlar
cli-verb-separate = İki kaydın ayrı olduğunu yazar; birleştirilmişlerse geri alır
cli-verb-later = İki kaydı sonraya bırakır; listenin sonunda dururlar

cli-option-duplicates-of = people (kişiler) ya da organisations (kuruluşlar)
cli-option-record = Kişinin ya da kuruluşun kimliği; kişi için kayıt kimliği ya da 16 haneli kod da olur
cli-option-other-record = Diğerinin kimliği
cli-option-keep = Hangisinin bilgileri görünsün; söylenmezse birincisinin
cli-option-take = Diğerinden alınacak alan (name, phone, email …); eksik alanlar her durumda tamamlanır

cli-duplicates = { $count ->
    [0] Karar bekleyen mükerrer yok.
   *[other] Karar bekleyen { NUM($count) } olası mükerrer. Birleştirmek için: rota join A B; ayrı olduklarını yazmak için: rota separate A B
}
cli-duplicates-head = Benzerlik | Biri | Diğeri | Neden | A ve B
cli-duplicates-score = { PCT($score, digits: 0) }
cli-duplicates-later = sonraya bırakıldı
cli-joined-head = Birleştirilen | Diğeri | A ve B
cli-join-done = Birleştirildi; bundan sonra bir sayılırlar. Geri almak için: rota separate A B
cli-join-already = Zaten birleştirilmişler. Hiçbir şey değişmedi.
cli-separate-done = Ayrı oldukları yazıldı; bir daha sorulmaz.
cli-separate-already = Ayrı oldukları zaten yazılı. Hiçbir şey değişmedi.
cli-later-done = Sonraya bırakıldı; listenin sonunda duruyor.
cli-pair-changed-head = Alan | Önceki | Şimdiki
cli-done-join = birleştirme
cli-done-separate = ayırma
cli-done-later = sonraya bırakma
cli-left-joined = başka bir kayıtla birleştirilmiş

duplicates-reason-same-name = aynı ad
duplicates-reason-similar-name = ad benziyor
duplicates-reason-same-phone = aynı telefon
duplicates-reason-same-email = aynı e-posta
duplicates-reason-same-organisation = aynı kuruluş
duplicates-reason-similar-organisation = kuruluş benziyor
duplicates-reason-short-name = diğerinin kısa adı
duplicates-reason-abbreviation = baş harfleri aynı
duplicates-reason-shortened = adın kısaltılmışı

duplicates-field-name = Ad
duplicates-field-phone = Telefon
duplicates-field-email = E-posta
duplicates-field-sex = Cinsiyet
duplicates-field-access-need = Erişim ihtiyacı
duplicates-field-meal-need = Beslenme
duplicates-field-short-name = Kısa ad
duplicates-field-kind = Tür
duplicates-field-province = İl
duplicates-field-district = İlçe
duplicates-field-branch-of = Genel merkezi
duplicates-field-themes = Çalışma alanları
duplicates-field-web = Web
duplicates-field-address = Adres
duplicates-field-sensitive = Hassas

participants-tab-duplicates = Mükerrerler
duplicates-of = Kimler arasında
duplicates-of-people = Kişiler ({ NUM($count) })
duplicates-of-organisations = Kuruluşlar ({ NUM($count) })
duplicates-place = { $at } / { $all }
duplicates-previous = Önceki
duplicates-next = Sonraki
duplicates-score = Benzerlik { PCT($score, digits: 0) }:
duplicates-put-off = (sonraya bırakıldı)
duplicates-cards = Yan yana iki kayıt
duplicates-field = Alan
duplicates-one = Biri
duplicates-other = Diğeri
duplicates-keep = { $field }: “{ $value }” kalsın
duplicates-around = Nerede geçiyor
duplicates-meeting = { $city }, { DATE($date, style: "short") }: { $state }
duplicates-meeting-without-date = { $city }: { $state }
duplicates-people = { NUM($count) } kişi
duplicates-applications = { NUM($count) } başvuru
duplicates-state-expected = bekleniyor
duplicates-state-arrived = geldi
duplicates-state-waiting = yedek liste
duplicates-state-not-selected = seçilmedi
duplicates-state-undecided = karar verilmedi
duplicates-state-withdrawn = kaydı iptal
duplicates-join = Birleştir
duplicates-different-people = Ayrı kişiler
duplicates-different-organisations = Ayrı kuruluşlar
duplicates-later = Sonra
duplicates-hint = ↑ ↓ alanı, ← → kalacak değeri seçer. Her karar her zaman geri alınabilir.
duplicates-undo = Geri al
duplicates-done-joined = “{ $a }” ile “{ $b }” birleştirildi.
duplicates-done-different = “{ $a }” ile “{ $b }” ayrı; bir daha sorulmaz.
duplicates-done-later = “{ $a }” ile “{ $b }” listenin sonuna bırakıldı.
duplicates-done-undone = “{ $a }” ile “{ $b }” için verilen karar geri alındı.
duplicates-of-import = { NUM($count) } olası mükerrere bak
duplicates-at-the-door = Listede benzeyen biri var: { $name }, { $organisation } ({ $reasons })
duplicates-at-the-door-take = Bu kişi, geldi
duplicates-empty = Karar bekleyen mükerrer yok.
duplicates-read-only = Dosya yalnızca okunabiliyor; burada karar verilemez.
duplicates-joined-title = Birleştirilenler ({ NUM($count) })
duplicates-joined-pair = { $kept } (diğer kayıt: { $other })
duplicates-separate = Ayır
duplicates-yes = evet
duplicates-no = hayır
duplicates-not-asked = sorulmadı

error-duplicates-of-unknown = Mükerrerler kişiler ya da kuruluşlar arasında aranır. Hiçbir şey değişmedi. people ya da organisations yazın.
error-pair-of-one = İki kez aynı kayıt yazılmış. Hiçbir şey değişmedi. Birleştirilecek ya da ayrılacak iki ayrı kaydın kimliğini yazın.
error-pair-mixed = Bir kişiyle bir kuruluş birleştirilmez. Hiçbir şey değişmedi.
error-pair-joined = Bu ikisi birleştirilmiş; önce ayrılmaları gerekir. Hiçbir şey değişmedi.
error-keep-unknown = Bilgileri görünecek kayıt bu ikisinden biri olmalı. Hiçbir şey değişmedi.
error-record-unknown = Bu kimlikte bir kişi ya da kuruluş yok. Hiçbir şey değişmedi. Kimlikleri “rota duplicates” listeler.
