# Tablolarda yalnızca bir insanın anlayabileceği yanıtlar.
row-problem-answer-unreadable = Bu yanıtın ne dediğini ancak bir insan anlar. Satır, okunana dek bekliyor.
import-warning-city-as-wish = Tabloda toplantı soran bir sütun yok; şehir sütunu katılınmak istenen toplantı sayıldı. Kişilerin bulunduğu yerse sütunu “İl” olarak eşleyip toplantıyı kendiniz seçin (`rota import --meeting M`).
error-reading-not-asked = Bu tabloda bu sözlerin ne dediği sorulmuyor: ya tabloda yoklar ya da anlamları açık. Hiçbir şey içe aktarılmadı. Önizlemedeki sorulara bakın.
error-reading-of-several-questions = Bu sözler tabloda birden çok sorunun yanıtı. Hiçbir şey içe aktarılmadı. Önüne sütunun başlığını yazın: --read "BAŞLIK=SÖZLER=yes".
error-reading-meaning-unknown = Böyle bir anlam yok. Hiçbir şey içe aktarılmadı. Anlamlar önizlemede her sorunun yanında yazıyor.
cli-error-read-invalid = { $value } sözlerin anlamını söylemiyor. "SÖZLER=ANLAM" olarak yazın.
cli-option-read = Yalnızca bir insanın anlayabileceği bir yanıtın ne dediği: "Haber vereceğim=unclear"; bu soru için hatırlanır. Anlamlar: selected, waiting, not-selected · coming, not-coming · yes, no · unclear
cli-list-readings = Yalnızca bir insanın anlayabileceği yanıtlar için söylenenler
cli-readings-head = Soru | Sütun | Sözler | Anlamı | Kimlik
cli-import-questions-head = Satır | Soru | Sözler | Yanıtlamak için
cli-import-questions = { $count } ifadeyi bir insanın okuması gerekiyor. Bu satırlar bekliyor, geri kalanlar içe aktarılır:
read-question-selection = sonuç
read-question-reply = teyit
read-question-notice = aydınlatma metni
read-question-photo = fotoğraf izni
read-question-contact = iletişim izni
read-question-publication = yayımlama izni
read-question-transfer = aktarma izni
read-question-unknown = daha yeni bir sürümün sorusu
read-meaning-selected = seçildi
read-meaning-waiting = yedek liste
read-meaning-not-selected = seçilmedi
read-meaning-coming = geliyor
read-meaning-not-coming = gelemiyor
read-meaning-yes = evet
read-meaning-no = hayır
read-meaning-unclear = ikisini de demiyor
read-meaning-unknown = daha yeni bir sürümün anlamı
import-screen-questions = okunacak ifade
import-screen-questions-note = Bu sözlerin ne dediğini ancak bir insan anlar. Bir tuş, bu sözlerin geçtiği bütün satırlar için yanıtlar ve hatırlanır; o zamana dek bu satırlar yazılmaz, diğerleri yazılır.
import-screen-question-rows = { $count } satır: { $rows }
import-screen-readings = { $count } ifadeyi siz okudunuz
import-screen-keep-readings = Okuduklarınızı sakla
row-problem-reply-seat-gone = Kişinin bıraktığı yer bu arada başkasına verilmiş. Yanıtı yazıldı, yedek listenin başına alındı.
