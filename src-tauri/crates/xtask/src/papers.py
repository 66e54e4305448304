"""The papers in a folder, read by programs that did not write them. Each of them is first shown a paper with a fault, so that
one that sees nothing is not believed.

PDF: `page-validation` (PDF/UA-1, PDF/A-2a). Documents: python-docx, openxml-audit (its findings of the schema; what it thinks
of parts that a document may do without is no finding), LibreOffice."""

import io
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx
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
        for profile in ["ua1", "2a"]:
            look(paper.name, not failures(pdf, profile), failures(pdf, profile))
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
    return len(papers)


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
    read, written = zipfile.ZipFile(io.BytesIO(document)), io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in read.namelist():
            part = read.read(name)
            archive.writestr(name, part.replace(b"<w:tblW ", b"<w:nonsense/><w:tblW ", 1))
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


def words(document):
    """What stands in it. A word may be broken where its cell ends, so long ones are not looked for."""
    texts = [it.text for it in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return {word for text in texts for word in text.split() if len(word) < 9}


counted = [pdfs(), documents()]
in_libreoffice()
for it in found:
    print(it)
print(f"{counted[0]} PDF files and {counted[1]} documents read, {len(found)} findings")
sys.exit(1 if found or not all(counted) else 0)
