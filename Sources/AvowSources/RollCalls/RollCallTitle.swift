/// A title for a roll call that has a description only.
enum RollCallTitle {
  /// The first words, at most 90 characters, with … where words were left off.
  static func firstWords(_ description: String) -> String {
    let start = description.prefix(200)
    var title = ""
    for word in start.split(whereSeparator: \.isWhitespace) {
      if !title.isEmpty, title.count + 1 + word.count > 90 { return title + " …" }
      title += (title.isEmpty ? "" : " ") + word
    }
    return title.count > 120 ? title.prefix(120) + "…" : title
  }
}
