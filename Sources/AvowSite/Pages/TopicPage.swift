import AvowOperations
import AvowRecord

/// A topic through the changing numbers of its agenda item.
struct TopicPage: Page {
  static let template = "topic"
  let head: PageHead
  let name: String
  let description: String
  let items: [ItemLine]
  let debates: [Link]
  let decisions: [DecisionLine]
  let sources: Sources?

  static func load(_ id: String, from answers: Answers) throws -> TopicPage {
    guard let topic = answers.proceedings.topics.first(where: { $0.id == id }) else {
      throw SiteFault.notInRecord(noun: "topic", id: id, list: .debates)
    }
    let items = answers.proceedings.agendaItems.filter { $0.topic == id }.sorted { $0.session < $1.session }
    return TopicPage(
      head: PageHead(
        topic.name, "The topic through the changing numbers of its agenda item.", at: .topic(id),
        trail: [Link("Debates", .debates)]),
      name: topic.name, description: topic.description, items: items.map { ItemLine($0, in: answers) },
      debates: answers.proceedings.debates.sorted { $0.from < $1.from }.map {
        Link($0.title, .debate($0.id), chip: Chip(status: $0.status))
      },
      decisions: answers.proceedings.decisions.filter { $0.topic == id }.sorted { $0.date < $1.date }
        .map { DecisionLine($0, in: answers) },
      sources: Sources(topic.source))
  }
}
