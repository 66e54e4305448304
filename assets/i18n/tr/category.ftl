# Ne olarak geldiği; yalnızca katılımcılar sayılır.
category-participant = katılımcı
category-speaker = konuşmacı
category-protocol = protokol
category-press = basın
category-observer = gözlemci
category-staff = ekip
category-companion = refakatçi
category-interpreter = tercüman
# A word that a later version of Rota wrote into the file.
word-later = yeni bir sürümün sözü
