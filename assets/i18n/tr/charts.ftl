# Raporlardaki çizimler: lejantları ve görmeyen için ne gösterdikleri.

chart-bars-alternative = Yatay çubuklar; { $what }:
chart-targets-alternative = Yatay çubuklar; dikey çizgi bekleneni, dolu bölüm gerçekleşeni gösterir:
chart-target-said = { $actual } / { $value } ({ PCT($share, digits: 0) })
chart-scores-alternative = Her soru için, birden beşe verilen puanların sayısını gösteren beş bölümlü çubuklar:
chart-answered = n = { $count }
chart-score-lowest = 1: hiç katılmıyorum
chart-score-highest = 5: tamamen katılıyorum
chart-map-alternative = Türkiye’nin illerinin haritası
chart-map-reached = toplantı yapılan { NUM($count) } il
chart-map-planned = toplantı planlanan { NUM($count) } il
chart-map-numbers = sayı: durak
chart-map-list = { $what }: { $list }
