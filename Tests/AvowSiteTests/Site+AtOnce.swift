import AvowStore

@testable import AvowSite

extension Site {
  /// A site that shows every change at once: tests change a record and ask in the same moment.
  init(atOnce store: RecordStore) throws { try self.init(store: store, patience: .zero) }
}
