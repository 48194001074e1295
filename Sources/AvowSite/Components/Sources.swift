/// Where a statement of the record comes from: web addresses and the names of other sources.
struct Sources: Sendable {
  struct Item: Sendable {
    let text: String
    /// Nil for a source without an address.
    let href: String?
  }

  let label: String
  let items: [Item]

  /// Reads a list whose entries are parted by ` ; `. Nil when there is none.
  init?(_ text: String?) {
    let parts = (text ?? "").split(separator: " ; ").map(String.init)
    guard !parts.isEmpty else { return nil }
    items = parts.map { part in
      let isAddress = part.hasPrefix("https://") || part.hasPrefix("http://")
      return Item(text: isAddress ? Sources.short(part) : part, href: isAddress ? part : nil)
    }
    label = parts.count == 1 ? "Source" : "\(parts.count) sources"
  }

  /// Host and path without the scheme; long paths are cut, the link stays whole.
  private static func short(_ address: String) -> String {
    let bare = address.replacing("https://", with: "").replacing("http://", with: "").replacing(
      "www.", with: "")
    return bare.count <= 72 ? bare : bare.prefix(70) + "…"
  }
}
