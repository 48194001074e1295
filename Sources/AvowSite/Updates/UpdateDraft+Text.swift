public import AvowOperations
import AvowRecord

extension UpdateDraft {
  /// As Markdown, with links to places of the site.
  public var markdown: String { markdown(SiteMap.address) }

  /// As HTML, a piece of a page, with the same links.
  public var html: String { ArticleMarkdown.html(markdown) }
}
