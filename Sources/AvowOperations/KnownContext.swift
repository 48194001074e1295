import AvowRecord
import AvowSources
import AvowStore
import Synchronization

/// What readers may know of the record: read from the store at the first file, and told of what is imported since.
final class KnownContext: Sendable {
  private let held = Mutex<SourceContext?>(nil)

  func context(_ store: RecordStore) throws -> SourceContext {
    if let known = held.withLock({ $0 }) { return known }
    var context = SourceContext(reference: try store.reference())
    for meeting in try store.proceedings().meetings {
      let known = SourceContext.KnownMeeting(date: meeting.date, body: meeting.body ?? "unknown")
      context.meetings[meeting.id] = known
      if let symbol = meeting.symbol { context.meetings[symbol] = known }
    }
    for meeting in try store.spokenMeetings(form: .verbatim) where context.meetings[meeting.symbol] == nil {
      context.meetings[meeting.symbol] = .init(date: meeting.date, body: meeting.body)
    }
    held.withLock { [context] in $0 = context }
    return context
  }

  /// A meeting that was imported after the record was read.
  func hear(of meeting: SpokenMeeting) {
    guard meeting.form == .verbatim else { return }
    held.withLock { context in
      if context?.meetings[meeting.symbol] == nil {
        context?.meetings[meeting.symbol] = .init(date: meeting.date, body: meeting.body)
      }
    }
  }
}
