# Tablonun bütününde görülenler.
import-warning-hidden-sheets = Dosyada gizli sayfalar var; adıyla istenmedikçe okunmaz. Gerekiyorsa Excel’de görünür yapın.
import-warning-notes = Tek başına duran “Hazırlayan”, “İmza”, “Yedek liste” gibi satırlar kişi sayılmadı. Biri gerçekten bir kişiyse yanına kuruluşunu yazıp yeniden içe aktarın.
import-warning-rows-of-heading = Başlığın hemen altındaki satırlar (türler, örnekler, “zorunlu”) kişi sayılmadı. Biri gerçekten bir kişiyse başlık satırını elle verin: --header-row
import-warning-sections = “TRABZON İLİ” gibi satırlar kişi sayılmadı; altlarındaki satırların ili ve toplantısı onlardan alındı. Almamak için sütunu bırakın: --map "Toplantı=drop"
import-warning-another-table = Sayfada başlıkları farklı ikinci bir tablo var; satırları ilk tablonun başlıkları altında okundu. İkinci tabloyu ayrı bir sayfaya taşıyıp yeniden içe aktarın.
row-problem-not-submitted = Form gönderilmeden yarım bırakılmış; başvuru yine de alındı.
