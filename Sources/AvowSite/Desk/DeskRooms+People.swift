import AvowOperations
import AvowRecord
import AvowStore

/// Those who offered to take part, for editors.
extension DeskRooms {
  func page(_ place: PersonPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .list: return .page(PeoplePage(try desk.store.people()))
    case .one(let id):
      guard let person = try desk.store.person(id) else { throw DeskFailure.unknownAddress }
      return .page(PersonPage(person))
    case .export(let id):
      guard try desk.store.person(id) != nil else { throw DeskFailure.unknownAddress }
      let text = try PersonalData(desk).export(id, by: visit.account)
      return .file(name: "person-\(id).json", bytes: [UInt8](text.utf8))
    }
  }

  func take(_ form: DeskForm, _ place: PersonPlace, _ visit: DeskVisit) throws -> DeskReply {
    guard case .one(let id) = place else { throw DeskFailure.method }
    guard try desk.store.person(id) != nil else { throw DeskFailure.unknownAddress }
    guard try form.text("do") == "erase", try form.text("sure") == "yes" else {
      throw DeskFailure.badForm("Mark that you are sure.")
    }
    try PersonalData(desk).erase(id, by: visit.account)
    return .moved(.people(.list))
  }
}

/// Everybody who offered to take part.
struct PeoplePage: DeskPage {
  struct Line: Sendable {
    let name: String
    let href: String
    let wish: String
    let organisation: String
    let day: String
  }

  static let template = "people"
  let title = "People"
  let lines: [Line]

  init(_ people: [Person]) {
    lines = people.map {
      Line(
        name: $0.content.name, href: DeskMap.people(.one($0.id)).path, wish: $0.wish.words,
        organisation: $0.content.organisation, day: $0.day)
    }
  }
}

/// One of them, with export and erasure.
struct PersonPage: DeskPage {
  static let template = "person"
  let title: String
  let content: Person.Content
  let wish: String
  let day: String
  let version: String
  let action: String
  let export: String

  init(_ person: Person) {
    title = "Person \(person.id)"
    content = person.content
    wish = person.wish.words
    day = person.day
    version = person.consentVersion
    action = DeskMap.people(.one(person.id)).path
    export = DeskMap.people(.export(person.id)).path
  }
}
