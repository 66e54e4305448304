# Ne olarak geldiği; yalnızca katılımcılar sayılır.
category-participant = katılımcı
category-speaker = konuşmacı
category-protocol = protokol
category-press = basın
category-observer = gözlemci
category-staff = ekip
category-companion = refakatçi
category-interpreter = tercüman
