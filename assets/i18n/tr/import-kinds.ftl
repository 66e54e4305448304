# Bir tablo içe aktarılmadan önce, türüne göre söylenenler.
cli-import-kinds = { $rows } satır: { $kinds }
import-kind-new = { NUM($rows) } yeni
import-kind-changed = { NUM($rows) } değişecek
import-kind-for-person = { NUM($rows) } satır bir insanı bekliyor
import-kind-hidden = { NUM($rows) } gizli satır dışarıda
import-kind-struck = { NUM($rows) } üstü çizili satır dışarıda
import-kind-refused = { NUM($rows) } hatalı satır
import-kind-same = { NUM($rows) } aynı
import-kind-withdrawn = { NUM($rows) } vazgeçmiş
import-kind-doubtful = { NUM($rows) } bakılacak satır
import-kind-to-place = { NUM($rows) } yerleştirilecek
import-kind-suspects = { NUM($rows) } olası mükerrer
import-kind-back = { NUM($rows) } geri gelen
import-kind-vanished = { NUM($rows) } artık tabloda yok
import-first-time = Bu formun önceki tablolarında hiç yoktu: { $kinds }
import-first-time-fault = – { NUM($rows) } satır: { $said }

import-aside-hidden-in = { NUM($rows) } gizli satır, bu form için daha önce söylediğiniz gibi alındı. Bırakmak için: --hidden out
import-aside-hidden-out = { NUM($rows) } gizli satır, bu form için daha önce söylediğiniz gibi bırakıldı. Almak için: --hidden in
import-aside-struck-in = Üstü çizili { NUM($rows) } satır, bu form için daha önce söylediğiniz gibi alındı. Bırakmak için: --struck out
import-aside-struck-out = Üstü çizili { NUM($rows) } satır, bu form için daha önce söylediğiniz gibi bırakıldı. Almak için: --struck in
import-screen-aside-hidden-in = { NUM($rows) } gizli satır, bu form için daha önce söylediğiniz gibi alınacak.
import-screen-aside-hidden-out = { NUM($rows) } gizli satır, bu form için daha önce söylediğiniz gibi bırakıldı.
import-screen-aside-struck-in = Üstü çizili { NUM($rows) } satır, bu form için daha önce söylediğiniz gibi alınacak.
import-screen-aside-struck-out = Üstü çizili { NUM($rows) } satır, bu form için daha önce söylediğiniz gibi bırakıldı.

read-question-hidden-rows = tablonun gizli satırları
read-question-struck-rows = tablonun üstü çizili satırları
read-meaning-in = alınsın
read-meaning-out = bırakılsın

import-screen-meeting-asked = Tabloda hangi toplantı istendiğini soran bir sütun yok. Bu kişiler hangi toplantı için başvurdu?
import-screen-meeting-column = Sütunlardan biri bunu söylüyorsa aşağıda onu “Toplantı” olarak eşleyin; o zaman herkes kendi yazdığı toplantıya alınır.
import-screen-columns-known = { NUM($all) } sütunun { NUM($known) } tanesi tanındı

cli-import-shape-tables = diğer tablolar: { $tables }
cli-import-shape-table = { $columns } sütunları (başlık { $row }. satırda)
cli-import-shape-table-titled = “{ $title }”, { $columns } sütunları (başlık { $row }. satırda)

import-decision-place = { $said }, { $place }. sıra
row-problem-place-taken = Yedek listede bu sıra başka birine de verilmiş; ikisi arasında kuralların sırası geçerli.

import-kind-unsent = { NUM($rows) } gönderilmemiş yanıt dışarıda
import-aside-unsent = { NUM($of) } satırın { NUM($rows) } tanesinde yanıtlar başlanmış ama gönderilmemiş ({ $numbers }). Siz söyleyene kadar alınmaz:
import-aside-unsent-in = Gönderilmemiş { NUM($rows) } yanıt, bu form için daha önce söylediğiniz gibi alındı. Bırakmak için: --unsent out
import-aside-unsent-out = Gönderilmemiş { NUM($rows) } yanıt, bu form için daha önce söylediğiniz gibi bırakıldı. Almak için: --unsent in
import-screen-aside-unsent-in = Gönderilmemiş { NUM($rows) } yanıt, bu form için daha önce söylediğiniz gibi alınacak.
import-screen-aside-unsent-out = Gönderilmemiş { NUM($rows) } yanıt, bu form için daha önce söylediğiniz gibi bırakıldı.
cli-import-aside-unsent = { NUM($of) } satırın { NUM($rows) } tanesinde yanıtlar başlanmış ama gönderilmemiş ({ $numbers }); alınmadı, sizi bekliyor. Alınacaksa --unsent in, bırakılacaksa --unsent out
cli-option-unsent = Başlanıp gönderilmemiş yanıtlar (LimeSurvey, Qualtrics, Typeform, CiviCRM) alınsın (in) ya da bırakılsın (out); söylenmezse beklerler
read-question-unsent-rows = başlanıp gönderilmemiş yanıtlar
row-problem-unsent-row = Yanıtlar başlanmış ama gönderilmemiş; alınmadı. Alınacaksa: --unsent in
row-problem-more-cells = Satırda başlıklardan çok hücre var; tırnak içine alınmamış bir ayırıcı hücreleri kaydırmış. Tabloda düzeltilmedikçe alınmaz.
row-problem-letters-lost = Harfler tablo gelmeden önce kaybolmuş (Ay?e gibi); olduğu gibi saklandı.
import-warning-letters-lost = Bazı hücrelerde harfler tablo gelmeden önce kaybolmuş (“?”, kutucuk ya da “&#351;”). Tahmin edilip onarılmaz; tabloyu gönderenden UTF-8 ya da .xlsx olarak yeniden isteyin.
cli-import-encodings = Harfler { $encoding } olarak okundu, ama emin değiliz. Başka türlü şöyle okunur:
cli-import-encoding = { $sample }  (--encoding { $encoding })
import-screen-encodings = Harfler { $encoding } olarak okundu, ama emin değiliz. Doğru okunan varsa seçin:
