public import AvowOperations
public import AvowStore

/// What the desk does by itself while it serves: articles whose time has come are published, alerts go to offices, and then the
/// letters that wait are sent.
public struct DeskChores: Sendable {
  private let due: PublishDue
  private let letters: DeliverLetters
  private let alerts: Deliver

  /// - Parameter siteAddress: where the public site stands; empty leaves links to it out of letters.
  public init(_ desk: Desk, record: RecordStore, door: DeskDoor, siteAddress: String) {
    let publish = Publish(desk, into: record)
    due = PublishDue(publish, charts: SiteCharts())
    letters = DeliverLetters(publish, deskAddress: door.base, siteAddress: siteAddress)
    alerts = Deliver(publish, deskAddress: door.base, siteAddress: siteAddress)
  }

  /// One round.
  ///
  /// - Parameter tell: takes a sentence on each thing that went wrong; no address and no name stands in it.
  public func round(_ tell: (String) -> Void) async {
    do {
      for outcome in try due.run() {
        if let why = outcome.why {
          tell("Article \(outcome.article) was due and could not be published. \(why)")
        }
      }
    } catch { tell("What is due could not be published: \(error)") }
    // Alerts before the newsletter, which may take long.
    do {
      let outcome = try await alerts.run()
      if outcome.failed > 0 { tell("Deliveries of alerts that failed for good: \(outcome.failed)") }
    } catch { tell("Alerts could not be delivered: \(error)") }
    do {
      let outcome = try await letters.run()
      if outcome.failed > 0 { tell("Letters of the newsletter that failed for good: \(outcome.failed)") }
    } catch { tell("Letters could not be sent: \(error)") }
  }

  /// Rounds until the task is cancelled.
  public func run(every seconds: Int, tell: @escaping @Sendable (String) -> Void) async {
    while !Task.isCancelled {
      await round(tell)
      do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
    }
  }
}
