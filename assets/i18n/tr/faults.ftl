# Sorunları işaretli olarak geri yazılan tablo.
faults-sheet = Sorunlar
faults-row = Rota: satır
faults-reasons = Rota: sorunlar
faults-error = Hata – { $column }: { $reason }
faults-warning = Bakılmalı – { $column }: { $reason }
