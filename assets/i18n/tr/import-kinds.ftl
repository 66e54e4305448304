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

cli-import-shape-tables = öteki tablolar: { $tables }
cli-import-shape-table = { $columns } sütunları (başlık { $row }. satırda)
cli-import-shape-table-titled = “{ $title }”, { $columns } sütunları (başlık { $row }. satırda)
