import AvowOperations
import AvowRecord
import AvowStore

/// One published coding project: what was asked, how far the coders agreed, and every paragraph with what was adjudicated.
struct CodingPage: Page {
  static let template = "coding"
  let head: PageHead
  let name: String
  let lede: String
  let asked: [Link]
  let stanceOn: String?
  let drawn: String
  let people: String
  let published: String
  let version: Int
  let codebook: String
  let agreement: DataTable
  let findings: [String]
  let listed: String
  let paragraphs: [ClaimedLine]
  let counted: Link

  static func load(_ id: String, from answers: Answers) throws -> CodingPage {
    guard let coding = try answers.store.publishedCoding(id) else {
      throw SiteFault.notInRecord(noun: "coding project", id: id, list: .claims(.all))
    }
    return try CodingPage(coding, in: answers)
  }

  init(_ coding: PublishedCoding, in answers: Answers) throws {
    let names = CodeNames(answers.reference.themes)
    name = coding.name
    head = PageHead(
      coding.name, "What people coded in \(coding.name), how far they agreed, and what was decided.",
      at: .coding(coding.id), trail: [Link("Themes", .themes), Link("What people coded", .claims(.all))])
    lede =
      "\(Number.text(coding.paragraphs.count)) of \(Number.text(coding.drawn)) paragraphs drawn were coded by two people each, "
      + "apart from one another, and decided by an editor."
    asked = coding.themes.map {
      Link(names.words(.theme($0)), .claims(.of(.theme($0), in: coding.id)))
    }
    stanceOn = coding.stanceOn
    drawn =
      "Drawn with seed \(coding.seed) from \(Number.text(coding.drawnOf)) \(coding.drawnFrom)."
    people =
      "\(coding.coders) people coded"
      + (coding.named.isEmpty ? "." : "; who agreed to be named: \(coding.named.joined(separator: ", ")).")
    published =
      "Published \(coding.published.inWords)" + (coding.revision > 1 ? ", revision \(coding.revision)." : ".")
    version = coding.codebookVersion
    codebook = coding.codebook
    agreement = names.table(coding.agreement, caption: "Agreement of the coders, before any decision")
    let places = try answers.store.paragraphPlaces(coding.paragraphs.map(\.paragraph))
    findings = CodedParagraphs.findings(coding.paragraphs.map(\.coded), places: places).map(\.sentence)
    listed = "\(Number.text(coding.paragraphs.count)) paragraphs"
    paragraphs = coding.paragraphs.map { one in
      ClaimedLine(
        one,
        statement: places[one.paragraph].map { place in
          let who = place.state.map { answers.reference.name(of: $0, on: place.date) } ?? place.speaker
          return Link("\(who), \(place.date.inWords)", .statement(place.statement))
        }, names: names)
    }
    counted = Link("Counts and claims of this project", .claims(ClaimFilter(coding: coding.id).onPage(1)))
  }
}
