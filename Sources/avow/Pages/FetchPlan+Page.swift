import AvowOperations

extension FetchPlan {
  /// The set and what would be done, for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(title.hasPrefix(id) ? title : "\(id): \(title)")
    page.fields([("Home", home), ("Licence", licence), ("Cite as", citation)])
    page.list(canBeFetched ? "What is done" : "Taken by a person", steps)
    page.paragraph("")
    return page.text
  }
}
