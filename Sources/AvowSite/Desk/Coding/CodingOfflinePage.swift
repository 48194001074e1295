import AvowRecord

/// Work away from the desk: the own paragraphs as a table, and the field that takes it back.
struct CodingOfflinePage: DeskPage {
  static let template = "coding-offline"
  let title: String
  let back: String
  let file: String
  let action: String
  let codes: [String]
  let isHandedIn: Bool
  let done: String?
  let refusals: [String]

  init(_ project: CodingProject, isHandedIn: Bool, done: String? = nil, refusals: [String] = []) {
    title = "Code away from the desk: \(project.name)"
    back = DeskMap.coding(.one(project.id)).path
    file = DeskMap.coding(.file(project.id)).path
    action = DeskMap.coding(.offline(project.id)).path
    codes = project.codes.map(\.text) + ["nothing"]
    self.isHandedIn = isHandedIn
    self.done = done
    self.refusals = refusals
  }
}
