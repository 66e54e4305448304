# Tablonun bütününde görülenler.
import-warning-hidden-sheets = Dosyada gizli sayfalar var; adıyla istenmedikçe okunmaz. Gerekiyorsa Excel’de görünür yapın.
import-warning-another-table = Sayfada başlıkları farklı ikinci bir tablo var; satırları ilk tablonun başlıkları altında okundu. İkinci tabloyu ayrı bir sayfaya taşıyıp yeniden içe aktarın.
row-problem-not-submitted = Form gönderilmeden yarım bırakılmış; başvuru yine de alındı.
