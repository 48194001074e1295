import AvowOperations
import AvowRecord

/// Every figure that somebody published, by what it is about.
struct FiguresPage: Page {
  static let template = "figures"
  let head: PageHead
  let count: String
  let subjects: [Subject]
  let growth: Chart?

  struct Subject: Sendable {
    let title: String
    let link: Link?
    let anchor: String
    let description: String?
    let measures: [PublishedMeasure]
  }

  static func load(from answers: Answers) -> FiguresPage {
    let proceedings = answers.proceedings
    let bySubject = Dictionary(grouping: proceedings.publishedFigures, by: \.subject)
    // Debates first, in the order of time, then decisions and documents, then everything else.
    let dated = proceedings.debates.sorted { $0.from < $1.from }.map(\.id)
    let decided = proceedings.decisions.sorted { $0.date < $1.date }.map(\.id)
    let others = bySubject.keys.filter { !dated.contains($0) && !decided.contains($0) }.sorted()
    let order = (dated + decided + others).filter { bySubject[$0] != nil }
    let subjects = order.map { id in
      let figures = bySubject[id] ?? []
      let known = answers.subject(id)
      let series = proceedings.series.first { $0.id == id }
      let isGroup = answers.reference.groups.contains { $0.id == id }
      return Subject(
        title: known?.title ?? series?.name ?? id,
        link: answers.link(to: id) ?? (isGroup ? Link(series?.name ?? id, .group(id)) : nil), anchor: id,
        description: series?.description,
        measures: PublishedMeasure.inOrder(
          proceedings.measures.compactMap { measure in
            let group = figures.filter { $0.measure == measure.id }
            return group.isEmpty
              ? nil : PublishedMeasure(measure, group, in: answers)
          }))
    }
    let friends = proceedings.publishedFigures.filter { $0.measure == "group-of-friends-members" }
    return FiguresPage(
      head: PageHead(
        "Published figures",
        "What organisations published about the responsibility to protect, figure by figure, with "
          + "publisher and date.",
        at: .figures),
      count: Number.text(proceedings.publishedFigures.count), subjects: subjects,
      growth: SizeOfGroup.chart(
        friends, name: "the Group of Friends of R2P", question: "How large was the Group of Friends?"))
  }
}
