import AvowOperations
import AvowRecord

/// Exactly what would be public of a coding project, and the button that publishes.
struct CodingPublicationPage: DeskPage {
  struct Fact: Sendable {
    let name: String
    let value: String
  }

  static let template = "coding-publication"
  let title: String
  let back: String
  let action: String
  let facts: [Fact]
  let agreement: DataTable?
  let paragraphs: [ClaimedLine]
  let mayPublish: Bool
  let address: String
  let done: String?
  let refusal: String?

  init(
    _ status: CodingStatus, at desk: Desk, names: CodeNames, published: PublishedCoding? = nil,
    refusal: String? = nil
  )
    throws
  {
    let project = status.project
    title = "What would be public: \(project.name)"
    back = DeskMap.coding(.one(project.id)).path
    action = DeskMap.coding(.publication(project.id)).path
    address = SiteMap.coding(project.address).href
    var why = refusal
    var form = published
    do {
      form = try form ?? Publish.publicForm(of: status, at: desk)
    } catch let fault as CodingFault {
      why = why ?? fault.description
    }
    self.refusal = why
    mayPublish = form != nil
    done = published.map { "Published as \($0.id), revision \($0.revision)." }
    agreement = form.map { names.table($0.agreement, caption: "Agreement of the coders") }
    paragraphs = form.map { $0.paragraphs.map { ClaimedLine($0, names: names) } } ?? []
    facts =
      form.map { form in
        [
          Fact(name: "Paragraphs", value: "\(form.paragraphs.count) of \(form.drawn) drawn"),
          Fact(name: "Codebook", value: "version \(form.codebookVersion), with its whole text"),
          Fact(
            name: "Coders",
            value: "\(form.coders)"
              + (form.named.isEmpty
                ? ", none of them named" : "; named are \(form.named.joined(separator: ", "))")),
        ]
      } ?? []
  }
}
