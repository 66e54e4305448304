# Kuruluşlar: bütün güzergâhların ortak kütüğü.

cli-organisation-short-name = Kısa adı: { $value }
cli-organisation-branch-of = Şubesi olduğu kuruluş: { $value }
cli-organisation-district = İlçesi: { $value }
cli-organisation-themes = Çalışma alanları: { $value }
cli-organisation-web = Web adresi: { $value }
cli-organisation-sensitive = Hassas: bu kuruluşla bağ, özel nitelikli kişisel veri olabilir.
cli-branches-head = Şube | Kayıt | Gelen
cli-applications-head = Güzergâh | Ad soyad | Dosya | Satır | Başvurdu
cli-groups-head = Gelen kuruluşlar | Sayı
cli-group-unknown = türü bilinmiyor
cli-by-headquarters = Şubeler merkezleriyle birlikte bir sayılınca gelen kuruluş: { $count }

error-branch-of-itself = Bir kuruluş kendi şubesi olamaz. Hiçbir şey değişmedi. Merkezin adını yazın.
error-branch-circle = Bu kuruluş zaten ötekinin merkezi; ikisi birbirinin şubesi olamaz. Hiçbir şey değişmedi. Başka bir merkez yazın.
error-theme-invalid = Çalışma alanı böyle yazılamaz. Hiçbir şey değişmedi. Alanların kısa kodlarını virgülle ayırarak yazın.
error-themes-too-many = Bir kuruluşun en çok üç çalışma alanı olabilir. Hiçbir şey değişmedi. Birini çıkarın.
error-web-invalid = Bu bir web adresi değil. Hiçbir şey değişmedi. example.org gibi yazın.
