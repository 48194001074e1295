import Foundation

/// Words that lead somewhere.
struct Link: Sendable {
  let text: String
  let href: String
  /// True for the page that is being read.
  var isCurrent = false
  /// The mark of what it leads to, when that is not verified.
  var chip: Chip?

  init(_ text: String, _ place: SiteMap, isCurrent: Bool = false, chip: Chip? = nil) {
    self.init(text: text, href: place.href, isCurrent: isCurrent, chip: chip)
  }

  init(text: String, href: String, isCurrent: Bool = false, chip: Chip? = nil) {
    self.text = text
    self.href = href
    self.isCurrent = isCurrent
    self.chip = chip
  }
}

extension [Link] {
  /// By the alphabet, whatever the case and the accents: Côte d’Ivoire before Croatia.
  var alphabetical: [Link] {
    map { ($0.text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil), $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }
}
