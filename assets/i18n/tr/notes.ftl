# Notlar ekranı: salonda söylenenler, öneriler ve oyları, değerlendirme formları.

notes-part = Ne yazılıyor
notes-part-notes = Notlar
notes-part-recommendations = Öneriler
notes-part-evaluation = Değerlendirme
notes-meeting = Toplantı
notes-read-only = Dosya salt okunur; notlara bakılabilir, bir şey eklenemez.
notes-entry = Yeni not
notes-theme = Tema
notes-table = Masa
notes-kind = Tür
notes-text = Not
notes-correcting = Notu düzelt
notes-keys = Enter kaydeder; tema, masa ve tür sonraki nota kalır. Ctrl+↓ ve Ctrl+↑ türü değiştirir. Kimseyi adıyla yazmayın.
notes-add = Ekle
notes-who = Kim (görev ya da kuruluş)
notes-until = Ne zamana kadar
notes-pointed-out = { $text }: { $kind }
notes-pointed-out-hint = Gerekmiyorsa kuruluşun türünü yazın. Not yine de kaydedilir.
notes-recommend = Seçilen { NUM($count) } nottan öneri yaz
notes-recommend-one = Öneri yaz
notes-correct = Düzelt
notes-remove = Çıkar
notes-choose = Öneri için seç: { $text }
notes-empty = Bu toplantıda daha not yok. Söyleneni tek kısa cümleyle yazıp Enter’a basın.
notes-at-table = masa { $table }
notes-until-day = { DATE($date, style: "short") } tarihine kadar

recommendations-new = Yeni öneri
recommendations-from-notes = { NUM($count) } nottan öneri
recommendations-correcting = { $number } düzeltiliyor
recommendations-addressee = Muhatap
recommendations-priority = Öncelik
recommendations-priority-of = öncelik { $number }
recommendations-add = Numarasıyla ekle
recommendations-empty = Bu toplantının önerisi yok. Notlardan yapılır ya da elle yazılır; numarası bir kez verilir.
recommendations-also = { $number }, şuralarda da: { $places }
recommendations-separate = Ayır
recommendations-votes = { $number } için destekleyen
recommendations-voting = { $number } için oy veren
recommendations-votes-short = destek
recommendations-voting-short = oy
recommendations-votes-too-many = Destekleyen, oy verenden çok olamaz.
recommendations-candidates = Başka illerde benzeri söylenmiş
recommendations-score = benzerlik { PCT($share, digits: 0) }
recommendations-join = Aynı öneri
recommendations-apart = Ayrı öneriler

evaluation-no-questions = Projenin değerlendirme sorusu yok. Aşağıdaki hazır sorular alınabilir, sonra düzeltilir.
evaluation-take-questions = Hazır soruları al
evaluation-keys = Her kutuya 1–5 arası bir rakam; boş bırakılan için boşluk. Enter sonraki forma geçer. Formlar birlikte, içeriğine göre sıralı kaydedilir: hangisinin kimin olduğu ve önce yazıldığı saklanmaz.
evaluation-form = Form
evaluation-comment = Yorum
evaluation-comment-of = { $form }. formun yorumu
evaluation-score = { $form }. form: { $question }
evaluation-counted = Kâğıtta sayılan form
evaluation-save = { $count ->
    [0] Kaydet
   *[other] { NUM($count) } formu kaydet
}
evaluation-too-many = Form sayısı gelen kişi sayısını aşıyor. Yine de kaydedilebilir.
evaluation-answers = Yanıtlar
evaluation-numbers = Kâğıtta { NUM($counted) } form sayıldı, { NUM($entered) } form işlendi; gelen { NUM($arrived) } kişi.
evaluation-numbers-not-counted = { NUM($entered) } form işlendi, kâğıttakiler sayılmadı; gelen { NUM($arrived) } kişi.
evaluation-question = Soru
evaluation-mean = Ort.
evaluation-mean-of = { NUM($mean, digits: 1) }
evaluation-few = Ortalama, en az beş kişinin yanıtladığı sorularda verilir.
evaluation-sitting = Birlikte kaydedilen { NUM($count) } form
evaluation-questions = Formun soruları
evaluation-question-tr = { $number }. soru, Türkçe
evaluation-question-en = { $number }. soru, İngilizce
evaluation-question-new-tr = Yeni soru, Türkçe
evaluation-question-new-en = Yeni soru, İngilizce
evaluation-question-add = Soru ekle
