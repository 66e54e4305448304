//! What a paper consists of, beside how it looks: headings, paragraphs, lists, tables with their heads, figures with a text in
//! their place. A screen reader reads by it, and a validator asks for it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::utf16;
use crate::page::{A4_LONG, Area, MM};
use crate::words::Language;
use crate::{Error, Result};

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A heading, from 1 for the title.
    Heading(u8),
    Paragraph,
    List,
    Item,
    /// What marks an item, or names it.
    Label,
    Body,
    Table,
    Row,
    /// The head of a column.
    ColumnHead,
    /// The head of a row.
    RowHead,
    Cell,
    Figure,
}

impl Role {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Role::Heading(1) => "H1",
            Role::Heading(2) => "H2",
            Role::Heading(3) => "H3",
            Role::Heading(_) => "H4",
            Role::Paragraph => "P",
            Role::List => "L",
            Role::Item => "LI",
            Role::Label => "Lbl",
            Role::Body => "LBody",
            Role::Table => "Table",
            Role::Row => "TR",
            Role::ColumnHead | Role::RowHead => "TH",
            Role::Cell => "TD",
            Role::Figure => "Figure",
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub(crate) role: Role,
    /// Of a figure: what it shows. Of a heading: its text, for the outline.
    pub(crate) text: String,
    /// Where it is not the document's.
    pub(crate) language: Option<Language>,
    /// Of a figure: where it stands.
    pub(crate) area: Option<Area>,
}

impl Element {
    pub(crate) fn new(role: Role) -> Element {
        Element {
            role,
            text: String::new(),
            language: None,
            area: None,
        }
    }
}

/// The elements in the order in which they are read.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    elements: Vec<Placed>,
    open: Vec<usize>,
}

#[derive(Debug)]
struct Placed {
    element: Element,
    parent: Option<usize>,
    /// The page, and how far down, in millimetres.
    at: (usize, f32),
}

/// An entry of the outline.
#[derive(Debug)]
pub(super) struct Heading<'a> {
    pub(super) level: u8,
    pub(super) text: &'a str,
    pub(super) page: usize,
    pub(super) y: f32,
}

impl Tree {
    /// What is opened next belongs to this one, until it is closed.
    pub(crate) fn open(&mut self, element: Element, at: (usize, f32)) -> usize {
        let parent = self.open.last().copied();
        self.elements.push(Placed {
            element,
            parent,
            at,
        });
        self.open.push(self.elements.len() - 1);
        self.elements.len() - 1
    }

    pub(crate) fn close(&mut self, number: usize) {
        self.open.retain(|it| *it != number);
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = Heading<'_>> {
        self.elements.iter().filter_map(|it| match it.element.role {
            Role::Heading(level) => Some(Heading {
                level,
                text: &it.element.text,
                page: it.at.0,
                y: it.at.1,
            }),
            _ => None,
        })
    }
}

/// `marked` says for every page to which element each of its stretches belongs.
pub(super) fn write(file: &mut Document, tree: &Tree, marked: &[Vec<usize>]) -> Result<()> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let root = file.new_object_id();
    let document = file.new_object_id();
    let ids: Vec<ObjectId> = tree.elements.iter().map(|_| file.new_object_id()).collect();

    let mut children: Vec<Vec<Object>> = vec![Vec::new(); ids.len()];
    for (page, elements) in pages.iter().zip(marked) {
        for (stretch, element) in elements.iter().enumerate() {
            children[*element].push(Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => *page,
                "MCID" => stretch as i64,
            }));
        }
    }
    let mut top = Vec::new();
    for (number, placed) in tree.elements.iter().enumerate() {
        match placed.parent {
            Some(parent) => children[parent].push(ids[number].into()),
            None => top.push(ids[number].into()),
        }
    }
    for ((placed, id), children) in tree.elements.iter().zip(&ids).zip(children) {
        let parent = placed.parent.map_or(document, |it| ids[it]);
        file.set_object(*id, element(&placed.element, parent, children));
    }
    file.set_object(
        document,
        dictionary! {
            "Type" => "StructElem",
            "S" => "Document",
            "P" => root,
            "K" => top,
        },
    );
    let mut parents = Vec::new();
    for (number, elements) in marked.iter().enumerate() {
        let elements: Vec<Object> = elements.iter().map(|it| ids[*it].into()).collect();
        parents.push(Object::Integer(number as i64));
        parents.push(file.add_object(elements).into());
    }
    let parents = file.add_object(dictionary! { "Nums" => parents });
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::from(document)],
            "ParentTree" => parents,
            "ParentTreeNextKey" => marked.len() as i64,
        },
    );
    for (number, page) in pages.iter().enumerate() {
        let page = file.get_dictionary_mut(*page).map_err(Error::Pdf)?;
        page.set("StructParents", number as i64);
        page.set("Tabs", "S");
    }
    let catalog = file.catalog_mut().map_err(Error::Pdf)?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

fn element(it: &Element, parent: ObjectId, children: Vec<Object>) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => it.role.name(),
        "P" => parent,
    };
    if !children.is_empty() {
        element.set("K", children);
    }
    if let Some(language) = it.language {
        element.set("Lang", Object::string_literal(language.tag()));
    }
    match it.role {
        Role::ColumnHead => element.set("A", scope("Column")),
        Role::RowHead => element.set("A", scope("Row")),
        Role::List => element.set(
            "A",
            dictionary! { "O" => "List", "ListNumbering" => "Disc" },
        ),
        Role::Figure => {
            element.set("Alt", utf16(&it.text));
            if let Some(area) = it.area {
                element.set("A", layout(area));
            }
        }
        _ => {}
    }
    element
}

fn scope(of: &str) -> Dictionary {
    dictionary! { "O" => "Table", "Scope" => Object::Name(of.as_bytes().to_vec()) }
}

fn layout(area: Area) -> Dictionary {
    let bounds = [
        area.x,
        A4_LONG - area.bottom(),
        area.right(),
        A4_LONG - area.y,
    ];
    let bounds: Vec<Object> = bounds.iter().map(|it| (it * MM).into()).collect();
    dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }
}
