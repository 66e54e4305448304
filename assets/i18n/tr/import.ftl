# Okunamayan dosyalar: ne oldu, ne güvende, ne yapmalı.
error-file-empty = Dosya boş. Hiçbir şey içe aktarılmadı. Formdan ya da e-postadan yeniden indirip deneyin.
error-file-too-large = Dosya 40 MB’tan büyük. Hiçbir şey içe aktarılmadı. Fotoğrafları çıkarıp yalnızca tabloyu kaydedin.
error-file-is-lock-file = Bu, tablo açıkken Excel’in ya da LibreOffice’in bıraktığı geçici dosya. Hiçbir şey içe aktarılmadı. Adının başında ~$ olmayan dosyayı seçin.
error-file-password-protected = Dosya parolayla korunuyor. Hiçbir şey içe aktarılmadı. Excel’de parolayı kaldırıp yeniden kaydedin.
error-file-is-old-xls = Bu, eski Excel biçiminde (.xls) bir dosya. Hiçbir şey içe aktarılmadı. Excel’de ya da LibreOffice’te açıp .xlsx olarak kaydedin.
error-file-is-xlsb = Bu, ikili Excel biçiminde (.xlsb) bir dosya. Hiçbir şey içe aktarılmadı. Excel’de açıp .xlsx olarak kaydedin.
error-file-is-ods = Bu, LibreOffice biçiminde (.ods) bir dosya. Hiçbir şey içe aktarılmadı. LibreOffice’te açıp .xlsx olarak kaydedin.
error-file-is-html = Bu bir tablo değil, web sayfası. Hiçbir şey içe aktarılmadı. İndirme sırasında oturum kapanmış olabilir; formdan .xlsx ya da .csv olarak yeniden indirin.
error-file-is-xml = Bu bir XML dosyası. Hiçbir şey içe aktarılmadı. Excel’de açılıyorsa .xlsx olarak kaydedip onu seçin.
error-file-is-pdf = Bu bir PDF. Hiçbir şey içe aktarılmadı. Tablonun kendisini (.xlsx ya da .csv) isteyin.
error-file-is-document = Bu bir metin belgesi ya da sunu. Hiçbir şey içe aktarılmadı. İçindeki tabloyu Excel’e yapıştırıp .xlsx olarak kaydedin.
error-file-is-picture = Bu bir resim. Hiçbir şey içe aktarılmadı. Tablonun kendisini (.xlsx ya da .csv) isteyin.
error-file-is-archive = Bu, içinde tablo değil başka dosyalar bulunan bir arşiv. Hiçbir şey içe aktarılmadı. Arşivi açıp içindeki tabloyu seçin.
error-file-truncated = Dosya yarım kalmış. Hiçbir şey içe aktarılmadı. Yeniden indirin ya da USB bellekten yeniden kopyalayın.
error-file-unreadable = Dosya sonuna kadar okunamadı. Hiçbir şey içe aktarılmadı. Dosyayı bu bilgisayara kopyalayıp yeniden deneyin.
error-file-changed = Dosya okunurken değişti. Hiçbir şey içe aktarılmadı. Dosyayı diğer programda kaydedip kapatın, sonra yeniden deneyin.
error-workbook-damaged = Tablo dosyası bozuk. Hiçbir şey içe aktarılmadı. Excel’de açıp yeni bir adla kaydedin; açılmıyorsa yeniden isteyin.
error-file-unknown = Bu dosyanın ne olduğu anlaşılamadı. Hiçbir şey içe aktarılmadı. .xlsx ya da .csv bir tablo seçin.
error-unknown-encoding = Bu adda bir karakter kodlaması yok. Hiçbir şey içe aktarılmadı. windows-1254 ya da utf-8 deneyin.
error-no-such-sheet = Dosyada bu adda bir sayfa yok. Hiçbir şey içe aktarılmadı. Sayfa adını listeden seçin.
error-no-sheet-of-city = Dosyanın sayfaları illere göre adlandırılmış ve hiçbiri bu toplantının iline ait değil. Hiçbir şey içe aktarılmadı. Sayfayı adıyla seçin.
error-no-such-row = Başlık satırı olarak verilen satır boş ya da tabloda yok. Hiçbir şey içe aktarılmadı. Satır numarasını tablodan bakıp düzeltin.
error-sheet-empty = Tabloda dolu satır yok. Hiçbir şey içe aktarılmadı. Doğru dosyayı ve sayfayı seçtiğinizi denetleyin.
error-file-inflates-too-large = Dosya açıldığında izin verilenden çok daha büyük. Hiçbir şey içe aktarılmadı. Nereden geldiğinden emin değilseniz açmayın; eminseniz tabloyu yeni bir dosyaya yapıştırıp kaydedin.
error-too-many-parts = Dosyanın içinde 2.000’den çok parça var. Hiçbir şey içe aktarılmadı. Tabloyu yeni bir dosyaya yapıştırıp kaydedin.
error-too-many-strings = Tabloda izin verilenden çok metin var. Hiçbir şey içe aktarılmadı. Yalnızca başvuruların bulunduğu sayfayı yeni bir dosyaya kaydedin.
error-too-many-rows = Tabloda 200.000’den çok satır var ya da çok aşağıda bir hücre dolu. Hiçbir şey içe aktarılmadı. Başvuruların altında kalan hücreleri silip yeniden kaydedin.
error-too-many-columns = Tabloda 1.024’ten çok sütun var ya da çok sağda bir hücre dolu. Hiçbir şey içe aktarılmadı. Başvuruların sağında kalan hücreleri silip yeniden kaydedin.
error-too-many-cells = Tabloda izin verilenden çok hücre var. Hiçbir şey içe aktarılmadı. Yalnızca başvuruların bulunduğu sayfayı yeni bir dosyaya kaydedin.
error-too-much-text = Tablodaki metinlerin tamamı 64 MB’tan uzun. Hiçbir şey içe aktarılmadı. Tabloyu bölüp parça parça içe aktarın.
error-cell-too-long = Bir hücrede 32.767’den çok karakter var. Hiçbir şey içe aktarılmadı. Kapanmamış bir tırnak işareti satırları birleştirmiş olabilir; hücreyi kısaltıp yeniden kaydedin.

# Dosyanın tamamı için uyarılar.
import-warning-unclosed-quote = Kapanmamış bir tırnak işareti var; satırlar aynı hücrede kalmış olabilir. Satır sayısını tabloyla karşılaştırın.
import-warning-control-characters = Görünmeyen denetim karakterleri boşlukla değiştirildi.
import-warning-merged-cells = Tabloda birleştirilmiş hücreler var. Metinleri altlarındaki satırlara da yazıldı, yandaki sütunlara yazılmadı; işaretli satırlara bakın.
import-warning-formulas-without-value = Sonucu kaydedilmemiş formüller var. Dosyayı Excel’de açıp kaydederseniz okunur.
import-warning-no-known-heading = Tanınan bir sütun başlığı yok; ilk dolu satır başlık sayıldı. Sütunları elle eşleyin.

# Satırların sorunları.
row-problem-no-name = Ad soyad yok. Adı yazılmadıkça bu satır içe aktarılmaz.
row-problem-name-too-long = Ad 200 karakterden uzun. Kısaltılmadıkça bu satır içe aktarılmaz.
row-problem-text-too-long = Hücre bu alan için çok uzun. Tabloda yazıldığı gibi saklandı, alana alınmadı.
row-problem-several-names = Bir hücrede iki kişinin adı var gibi görünüyor. Tek kişi olarak alındı.
row-problem-no-organisation = Kuruluş boş bırakılmış.
row-problem-phone-unclear = Telefon numarası anlaşılamadı; yazıldığı gibi saklandı.
row-problem-phone-several = Birden çok telefon numarası var; ilk anlaşılan alındı.
row-problem-phone-rounded = Tablo programı telefon numarasını yuvarlamış; son rakamlar kayıp.
row-problem-email-unlikely = E-posta adresi hatalı görünüyor; yazıldığı gibi saklandı.
row-problem-email-several = Birden çok e-posta adresi var; ilki alındı.
row-problem-province-unknown = İl tanınmadı; yazıldığı gibi saklandı.
row-problem-kind-unknown = Kuruluş türü tanınmadı; elle seçin.
row-problem-sent-at-unreadable = Gönderim zamanı okunamadı.
row-problem-national-id-removed = T.C. kimlik numarası silindi; saklanmaz.
row-problem-cell-error = Hücrede tablo programının hata iletisi var (#YOK gibi); boş sayıldı.
row-problem-formula-without-value = Hücrede sonucu kaydedilmemiş formül var; boş sayıldı.
row-problem-merged-cell = Hücre birleştirilmiş bir alanın parçası; metin üstteki hücreden alındı, yandakinden alınmadı.
row-problem-meeting-not-recognised = Hangi toplantıya katılmak istediği anlaşılamadı; yerleştirilecekler arasında.
row-problem-several-wishes = Birden çok toplantı istenmiş; yerleştirilecekler arasında.
row-problem-same-key-in-sheet = Bu ad tabloda başka bir satırda da var; aynı kişi olup olmadığını denetleyin.
row-problem-withdrawn-unplaced = Durum sütununa göre vazgeçmiş, ama daha hiçbir toplantının listesinde değil; yerleştirmeden önce karar verin.
row-problem-withdrawn-arrived = Durum sütununa göre vazgeçmiş, ama toplantıya gelmiş; kaydı olduğu gibi bırakıldı.
row-problem-organisation-open = Bu adda birden çok kuruluş biliniyor ve satır hangisi olduğunu söylemiyor; kuruluş ayrı yazıldı. Aynı olanları Mükerrer adımında birleştirin.
row-problem-meeting-kept = Satır artık başka bir toplantıyı istiyor; kişi bulunduğu toplantıda bırakıldı. Gerekiyorsa elle taşıyın.
row-problem-other-meeting = Hücrede başka bir toplantı yazıyor; satır seçtiğiniz toplantıya alındı.

# Okunmayan sütunların nedeni.
column-dropped-national-id = T.C. kimlik numarası istenmez; bu sütun okunmadan bırakıldı.
column-dropped-birth-date = Doğum bilgisi gerekmez; bu sütun okunmadan bırakıldı.
column-dropped-home-address = Ev adresi gerekmez; bu sütun okunmadan bırakıldı.
column-dropped-blood-group = Kan grubu gerekmez; bu sütun okunmadan bırakıldı.
column-dropped-row-number = Sıra numarası; bu sütun okunmadan bırakıldı.
column-dropped-technical = Form programının kendi sütunu; okunmadan bırakıldı.
column-dropped-by-hand = Bu sütunu siz çıkardınız.

cli-spellings-head = Satır | Kimin adı | Tabloda | Kayıtta | Sonuç
cli-spelling-stays = kayıttaki yazım kalır
cli-spelling-better = tablodaki yazım geçer
spelling-of-organisation = kuruluş
spelling-of-person = kişi

cli-import-shape = Tablonun biçimi: { $parts }.
cli-import-shape-heading = başlık: { $rows }. satır
cli-import-shape-of-heading = başlıktan sayılan: { $rows }. satır
cli-import-shape-sections = bölümler: { $cities }
cli-import-shape-status = durum sütunu: { $heading }
cli-withdrawals-head = Satır | Ad | Durum sütununda
cli-import-withdrawn = { NUM($count) } kişi durum sütunundaki sözle vazgeçmiş olarak alınır.

row-problem-hidden-row = Satır tabloda gizli (elle ya da süzgeçle); alınmadı. Alınacaksa tabloda gösterip yeniden içe aktarın ya da: --hidden in
row-problem-struck-row = Satırın üstü çizili; alınmadı. Alınacaksa çizgiyi kaldırıp yeniden içe aktarın ya da: --struck in
cli-option-hidden = Gizli satırlar alınsın (in) ya da bırakılsın (out); söylenmezse beklerler
cli-option-struck = Üstü çizili satırlar alınsın (in) ya da bırakılsın (out); söylenmezse beklerler
cli-import-aside-hidden = { NUM($of) } satırın { NUM($rows) } tanesi gizli ({ $numbers }); alınmadı, sizi bekliyor. Alınacaksa --hidden in, bırakılacaksa --hidden out
cli-import-aside-struck = { NUM($of) } satırın { NUM($rows) } tanesinin üstü çizili ({ $numbers }); alınmadı, sizi bekliyor. Alınacaksa --struck in, bırakılacaksa --struck out
