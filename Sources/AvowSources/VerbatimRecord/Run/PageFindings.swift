import AvowRecord

/// Collects findings that point to a page.
struct PageFindings {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) { self.file = file }

  mutating func add(
    _ weight: Finding.Weight, _ kind: String, page: Int?, fragment: String, meaning: String,
    about: String? = nil
  ) {
    guard findings.count < 5000 else { return }
    findings.append(
      Finding(
        weight, kind: kind, place: page.map { "\(file), page \($0)" } ?? file,
        fragment: fragment.count > 400 ? fragment.prefix(400) + "…" : fragment, meaning: meaning, about: about
      ))
  }
}
