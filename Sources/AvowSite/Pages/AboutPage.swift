/// What Avow is, its premises, and what its marks mean.
struct AboutPage: Page {
  static let template = "about"
  let head = PageHead(
    "About Avow", "What Avow is, the premises it keeps, and what its marks mean.", at: .about)
  let statuses: [Status]

  struct Status: Sendable {
    let chip: Chip?
    let meaning: String
  }

  init() { statuses = Chip.meanings.map { Status(chip: Chip(status: $0.status), meaning: $0.meaning) } }
}
