# Yazılan bir listede bakılması gerekenler; liste yine de yazılır.
sheet-warning-no-glyph = Bazı harfler yazı tipinde yok; yerlerine bir işaret basıldı. Adları denetleyin.
sheet-warning-shortened = Bazı uzun metinler hücrelerine sığmadı ve … ile bitiyor. Excel dosyasında tamamı var.
sheet-warning-shortened-here = Bazı uzun adlar yerlerine sığmadı ve … ile bitiyor. Elle tamamlayın.
sheet-warning-not-set = Projenin ya da toplantının bazı bilgileri girilmemiş; yerlerine boş çizgi basıldı.
sheet-warning-picture = Bir resim okunamadı ve basılmadı.
sheet-warning-issue-not-noted = Dosya yazıldı ama düzenlendiği kaydedilemedi. Yeniden yazdırın.
sheet-warning-changes-missing = Başka bir bilgisayarda daha yeni bir Rota var; onun yazdıklarının bir kısmı bu kâğıtta eksik. Bu bilgisayarda Rota’yı güncelleyip yeniden yazdırın.
