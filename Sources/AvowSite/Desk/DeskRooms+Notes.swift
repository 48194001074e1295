import AvowOperations
import AvowRecord
import AvowStore

/// Notes of meetings: read by readers and editors, changed and published by editors.
extension DeskRooms {
  func page(_ place: NotePlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .list:
      return .page(
        try NoteListPage(
          desk.store, page: visit.page, looser: Publish(desk, into: record).looserInPublic().map(\.id),
          mayEdit: visit.account.roles.contains(.editor)))
    case .new: return .page(NoteFormPage(nil))
    case .one(let id):
      let note = try note(id)
      return .page(NoteFormPage(note, mayEdit: try visit.account.roles.contains(.editor)))
    case .withdrawal: throw DeskFailure.method
    case .preview(let id):
      let note = try note(id)
      return .page(
        NotePreviewPage(
          note, today: desk.now, withdrawing: try Publish(desk, into: record).withdrawal(of: note)))
    }
  }

  func take(_ form: DeskForm, _ place: NotePlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list: throw DeskFailure.method
    case .new, .one:
      var id: Int?
      if case .one(let number) = place { id = try note(number).id }
      let (content, rule) = try NoteFormPage.read(form)
      do {
        let kept = try KeepNote(desk).run(content, rule: rule, id: id, by: account)
        return .moved(.notes(.one(kept)))
      } catch let fault as PublishFault {
        return .page(NoteFormPage(content, rule, id: id, refusal: fault.description), status: 400)
      }
    case .withdrawal(let id):
      guard try note(id).publishedAs != nil else { throw DeskFailure.unknownAddress }
      try Publish(desk, into: record).withdraw(note: id, by: account)
      return .moved(.notes(.one(id)))
    case .preview(let id):
      let publish = Publish(desk, into: record)
      let before = try publish.withdrawal(of: note(id))
      do {
        let publication = try publish.run(note: id, by: account)
        return .page(
          NotePreviewPage(
            try note(id), today: desk.now, withdrawing: before, publication: publication))
      } catch let fault as PublishFault {
        return .page(
          NotePreviewPage(
            try note(id), today: desk.now, withdrawing: before, refusal: fault.description), status: 400)
      }
    }
  }

  private func note(_ id: Int) throws -> DeskNote {
    guard let note = try desk.store.note(id) else { throw DeskFailure.unknownAddress }
    return note
  }
}
