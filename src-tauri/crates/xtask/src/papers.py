"""The papers in a folder, read by programs that did not write them. Each of them is first shown a paper with a fault, so that
one that sees nothing is not believed.

PDF: `page-validation` (PDF/UA-1 and PDF/A-2a of what is read out, PDF/A-2u of what is printed for the room), qpdf and
poppler. Documents: python-docx, openxml-audit (its findings of the schema; what it thinks of parts that a document may do
without is no finding), LibreOffice. Tables: openpyxl, openxml-audit, the csv of Python."""

import csv
import datetime
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx
import openpyxl
import page

FOLDER = Path(sys.argv[1])
found = []


def look(paper, holds, what):
    if not holds:
        found.append(f"{paper}: {what}")


def failures(pdf, profile):
    report = page.validate_pdf_bytes(pdf, profile=profile)
    return sorted({f"{profile} {it.rule_id}: {it.message}" for it in report.failures})


def with_fault(pdf, right, wrong):
    assert right in pdf and len(right) == len(wrong), right
    return pdf.replace(right, wrong)


def pdfs():
    papers = sorted(FOLDER.glob("*.pdf"))
    for paper in papers:
        pdf = paper.read_bytes()
        # Of what is printed for the room nothing is read out: it is looked at, signed and kept.
        for profile in ["2u"] if paper.name.endswith(".room.pdf") else ["ua1", "2a"]:
            look(paper.name, not failures(pdf, profile), failures(pdf, profile))
        checked = subprocess.run(["qpdf", "--check", paper], capture_output=True, text=True)
        look(paper.name, checked.returncode == 0, checked.stdout + checked.stderr)
        fonts = said_of_fonts(paper)
        look(paper.name, fonts and all(it == ["yes", "yes", "yes"] for it in fonts), f"fonts: {fonts}")
    pdf = (FOLDER / "full_tr.pdf").read_bytes()
    for profile, right, wrong in [
        ("ua1", b"/Alt", b"/Alx"),
        ("ua1", b"/Scope/Column", b"/Scopx/Column"),
        ("ua1", b"/Lang(tr-TR)", b"/Lanx(tr-TR)"),
        ("2a", b"/DestOutputProfile", b"/DestOutputProfilx"),
        ("2a", b"<pdfaid:part>2", b"<pdfaid:part>3"),
    ]:
        fault = with_fault(pdf, right, wrong)
        look("page-validation", failures(fault, profile), f"does not see {wrong}")
    pdf = (FOLDER / "pack_tr.room.pdf").read_bytes()
    for right, wrong in [
        (b"/DestOutputProfile", b"/DestOutputProfilx"),
        (b"<pdfaid:conformance>U", b"<pdfaid:conformance>B"),
        (b"/ToUnicode", b"/ToUnicodx"),
    ]:
        look("page-validation", failures(with_fault(pdf, right, wrong), "2u"), f"does not see {wrong}")
    return len(papers)


def said_of_fonts(paper):
    """Of each font whether it is embedded, a part of one, and says which letters it has."""
    said = subprocess.run(["pdffonts", paper], capture_output=True, text=True).stdout
    return [line.split()[-5:-2] for line in said.splitlines()[2:]]


def of_schema(paper):
    audit = [sys.executable, "-m", "openxml_audit", "-o", "json", "-m", "0", str(paper)]
    said = subprocess.run(audit, capture_output=True, text=True).stdout
    errors = [error for file in json.loads(said) for error in file["errors"]]
    return [f"{it['part_uri']} {it['path']}: {it['description']}" for it in errors if it["type"] == "schema"]


def documents():
    papers = sorted(FOLDER.glob("*.docx"))
    for paper in papers:
        look(paper.name, not of_schema(paper), of_schema(paper))
        it = docx.Document(str(paper))
        title = it.core_properties.title
        first = it.paragraphs[0]
        look(paper.name, title and first.text == title, "its first paragraph is its title")
        look(paper.name, first.style.name == "Title", first.style.name)
        look(paper.name, it.core_properties.created, "a day")
        compat = it.settings.element.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val")
        look(paper.name, compat == ["15"], f"compatibility {compat}")
        fields = it.sections[0].footer._element.xpath(".//w:fldSimple/@w:instr")
        look(paper.name, [f.strip() for f in fields] == ["PAGE", "NUMPAGES"], f"numbers of pages {fields}")
        for style in ["Heading 1", "Section", "List Bullet", "Table Head"]:
            look(paper.name, style in {s.name for s in it.styles}, style)
    full = docx.Document(str(FOLDER / "full_en.docx"))
    sections = [p.text for p in full.paragraphs if p.style.name == "Section"]
    look("full_en.docx", "Participation" in sections, sections)
    header = full.sections[0].header._element
    look("full_en.docx", len(header.xpath(".//pic:pic")) == 2, "emblem and logo")
    heads = [t for t in full.tables if t._tbl.xpath("w:tr[1]/w:trPr/w:tblHeader")]
    look("full_en.docx", len(heads) >= 5, "heads of tables that stand again on every page")
    with tempfile.TemporaryDirectory() as folder:
        fault = Path(folder) / "fault.docx"
        fault.write_bytes(with_nonsense((FOLDER / "full_en.docx").read_bytes()))
        look("openxml-audit", of_schema(fault), "does not see an element that there is not")
    return len(papers)


def with_nonsense(document):
    return with_part(document, b"<w:tblW ", b"<w:nonsense/><w:tblW ")


def with_part(document, right, wrong):
    read, written = zipfile.ZipFile(io.BytesIO(document)), io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in read.namelist():
            part = read.read(name)
            archive.writestr(name, part.replace(right, wrong, 1))
    return written.getvalue()


def in_libreoffice():
    papers = sorted(FOLDER.glob("*.docx"))
    with tempfile.TemporaryDirectory() as folder:
        office = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
        convert = office + ["--convert-to", "pdf", "--outdir", folder] + [str(it) for it in papers]
        subprocess.run(convert, check=True, capture_output=True, timeout=300)
        for paper in papers:
            printed = Path(folder) / f"{paper.stem}.pdf"
            look(paper.name, printed.exists(), "LibreOffice cannot open it")
            if not printed.exists():
                continue
            said = subprocess.run(["pdftotext", "-layout", printed, "-"], capture_output=True, text=True).stdout
            for word in words(docx.Document(str(paper))):
                look(paper.name, word in said, f"LibreOffice does not print {word!r}")


def tables():
    papers = sorted(FOLDER.glob("exported*.xlsx"))
    for paper in papers:
        look(paper.name, not of_schema(paper), of_schema(paper))
        book = openpyxl.load_workbook(paper)
        look(paper.name, len(book.sheetnames) == 2, book.sheetnames)
        sheet = book.worksheets[1]
        look(paper.name, sheet.freeze_panes == "A2", f"frozen {sheet.freeze_panes}")
        look(paper.name, sheet.auto_filter.ref == sheet.dimensions, f"filter {sheet.auto_filter.ref}")
        look(paper.name, sheet.print_title_rows == "$1:$1", f"repeated {sheet.print_title_rows}")
        look(paper.name, sheet.page_setup.orientation == "landscape", sheet.page_setup.orientation)
        rows = list(sheet.iter_rows(values_only=True))
        with open(paper.with_suffix(".csv"), encoding="utf-8-sig", newline="") as text:
            same = list(csv.reader(text, delimiter=";"))
        look(paper.name, rows and [list(map(as_text, row)) for row in rows] == same, "the text says something else")
    full = openpyxl.load_workbook(FOLDER / "exported_tr.xlsx").worksheets[1]
    cells = [(it.value, it.data_type) for it in full[2]][:6]
    day, at = datetime.datetime(2027, 3, 14), datetime.datetime(2027, 3, 14, 9, 12)
    wanted = [(1, "n"), ("=1+1", "s"), ("Kırlangıç Derneği", "s"), (day, "d"), (at, "d"), ("0532 100 00 03", "s")]
    look("exported_tr.xlsx", cells == wanted, cells)
    with tempfile.TemporaryDirectory() as folder:
        fault = Path(folder) / "fault.xlsx"
        sheet = (FOLDER / "exported_tr.xlsx").read_bytes()
        fault.write_bytes(with_part(sheet, b"<sheetData>", b"<nonsense/><sheetData>"))
        look("openxml-audit", of_schema(fault), "does not see an element that there is not")
    return len(papers)


def recalculated():
    """Values that a formula has beside it are taken away, so that LibreOffice has to find them."""
    papers = sorted(FOLDER.glob("counted*.xlsx"))
    with tempfile.TemporaryDirectory() as folder:
        for paper in papers:
            look(paper.name, not of_schema(paper), of_schema(paper))
            read = zipfile.ZipFile(paper)
            bare = Path(folder) / paper.name
            with zipfile.ZipFile(bare, "w") as archive:
                for name in read.namelist():
                    archive.writestr(name, re.sub(rb"</f><v>.*?</v>", b"</f>", read.read(name)))
            office = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
            office += ["--convert-to", "ods", "--outdir", folder, str(bare)]
            subprocess.run(office, check=True, capture_output=True, timeout=300)
            office[office.index("ods")] = "xlsx:Calc MS Excel 2007 XML"
            office[-1] = str(bare.with_suffix(".ods"))
            subprocess.run(office, check=True, capture_output=True, timeout=300)
            rows = list(openpyxl.load_workbook(bare, data_only=True)["Toplam"].iter_rows(min_row=2, values_only=True))
            look(paper.name, rows and all(value == formula for value, formula in rows), f"calculated {rows}")
    return len(papers)


def as_text(value):
    """A cell of the workbook as the text has it: what would be calculated is guarded there."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        is_day = value.time() == datetime.time()
        return value.strftime("%Y-%m-%d" if is_day else "%Y-%m-%d %H:%M")
    text = str(value)
    return f"'{text}" if text[:1] in "=+-@" and text else text


def words(document):
    """What stands in it. A word may be broken where its cell ends, so long ones are not looked for."""
    texts = [it.text for it in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return {word for text in texts for word in text.split() if len(word) < 9}


counted = [pdfs(), documents(), tables() + recalculated()]
in_libreoffice()
for it in found:
    print(it)
print(f"{counted[0]} PDF files, {counted[1]} documents and {counted[2]} tables read, {len(found)} findings")
sys.exit(1 if found or not all(counted) else 0)
