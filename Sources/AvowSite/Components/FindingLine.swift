import AvowRecord

/// A finding in a list.
struct FindingLine: Sendable {
  let weight: String
  let kind: String
  let place: String
  let fragment: String?
  let meaning: String
  let about: Link?

  init(_ finding: Finding) {
    weight = finding.weight.rawValue
    kind = finding.kind
    place = finding.place
    fragment = finding.fragment.nonEmpty
    meaning = finding.meaning
    about = finding.about.map { id in
      id.contains(":") && !id.contains("/")
        ? Link(id, .rollCall(id)) : Link(id, .findings(FindingsFilter(about: id)))
    }
  }
}
