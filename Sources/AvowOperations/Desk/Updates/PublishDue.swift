public import AvowRecord
import AvowStore

/// Publishes the articles whose time has come. `avow desk publish-due` and the desk while it serves call it.
public struct PublishDue: Sendable {
  let publish: Publish
  let charts: any ChartTables

  public init(_ publish: Publish, charts: any ChartTables) {
    self.publish = publish
    self.charts = charts
  }

  /// What was done with one article.
  public struct Outcome: Sendable {
    public let article: Int
    /// The address under which it is public now; nil when it is not.
    public let address: String?
    /// Why it was not published, in a sentence.
    public let why: String?
  }

  /// One that cannot be published (an embed is gone, its address is taken) goes off the schedule, so
  /// that it is not tried for ever; its preview tells why. One that meets any other error stays scheduled and is tried in the
  /// next round; those after it are tried all the same.
  public func run() throws -> [Outcome] {
    let desk = publish.desk
    return try desk.store.articles(dueBy: desk.now).map { article in
      do { return try publish(article) } catch {
        return Outcome(article: article.id, address: nil, why: "\(error)")
      }
    }
  }

  private func publish(_ article: DeskArticle) throws -> Outcome {
    do {
      let published = try publish.run(article: article.id, charts: charts, by: nil)
      return Outcome(article: article.id, address: published.id, why: nil)
    } catch let fault as ArticleFault where fault != .changedSince {
      try publish.desk.store.move(
        article: article.id, to: .accepted,
        Act(
          "miss schedule", of: "article \(article.id)", by: nil, at: publish.desk.now,
          detail: "it cannot be published")
      ) { if $0.state != .scheduled { throw ArticleFault.changedSince } }
      return Outcome(article: article.id, address: nil, why: fault.description)
    }
  }
}
