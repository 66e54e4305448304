import os
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

GIVEN = ["Ayşe", "İlker", "Çiğdem", "Şükrü", "Rojîn", "Iraz", "Ümmügülsüm"]
FAMILY = ["Işık", "Şahin", "Ağaoğlu", "Büyükçolakoğlu", "Akın Yıldız"]
FONTS = ["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"]


def work(path):
    font = next(it for it in FONTS if os.path.exists(it))
    pdfmetrics.registerFont(TTFont("Sans", font))
    text = ParagraphStyle("text", fontName="Sans", fontSize=8, leading=10)
    heads = ["No", "Adı Soyadı", "Kuruluş", "Tür", "Görev", "İl", "Saat", "İmza"]
    widths = [it * mm for it in (10, 50, 70, 15, 45, 25, 15, 45)]
    ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    story = []
    for meeting in range(meetings):
        story.append(Paragraph("Katılımcı İmza Listesi – Trabzon – Kıyı Kültür Evi, Sahil Yolu 5", text))
        rows = [[Paragraph(it, text) for it in heads]]
        for person in range(20):
            number = meeting * 20 + person
            cells = [
                str(person + 1),
                f"{GIVEN[number % 7]} {FAMILY[number % 5]}",
                f"Kırlangıç Kadın Dayanışma ve Kültür Derneği {number % 81} Şubesi",
                "DER",
                "Yönetim Kurulu Üyesi",
                "Trabzon",
                "",
                "",
            ]
            rows.append([Paragraph(it, text) for it in cells])
        rows += [[""] * 8 for _ in range(8)]
        story += [Table(rows, widths, [10 * mm] * len(rows), repeatRows=1, style=ruled), PageBreak()]
    SimpleDocTemplate(path, pagesize=landscape(A4)).build(story)
    return meetings * 20
