import CCmark
import Foundation

/// The Markdown of articles as HTML, by cmark: the one room that knows it.
///
/// Raw HTML is left out, links lead to web addresses, letters and places of the site alone, and a picture becomes a link to it: a
/// page asks no other host for anything. Headings begin below the title of the page.
enum ArticleMarkdown {
  static func html(_ text: String) -> String {
    guard let root = cmark_parse_document(text, text.utf8.count, CMARK_OPT_VALIDATE_UTF8) else { return "" }
    defer { cmark_node_free(root) }
    tame(root)
    guard let written = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
    defer { free(written) }
    return String(cString: written).replacing("<!-- raw HTML omitted -->", with: "")
  }

  /// Goes through the tree and changes what must not be written as it stands.
  private static func tame(_ root: OpaquePointer) {
    var pictures: [OpaquePointer] = []
    // No link stands in a link: of those within a picture, and of a picture within a link, the words alone stay.
    var inner: [OpaquePointer] = []
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + 1))
      case CMARK_NODE_LINK where isWithinLink(node): inner.append(node)
      case CMARK_NODE_LINK where !isFollowable(String(cString: cmark_node_get_url(node))):
        cmark_node_set_url(node, "")
      case CMARK_NODE_IMAGE where isWithinLink(node): inner.append(node)
      case CMARK_NODE_IMAGE: pictures.append(node)
      default: break
      }
    }
    for node in inner {
      while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
      cmark_node_unlink(node)
      cmark_node_free(node)
    }
    for picture in pictures {
      guard let link = cmark_node_new(CMARK_NODE_LINK) else { continue }
      let url = String(cString: cmark_node_get_url(picture))
      cmark_node_set_url(link, isFollowable(url) ? url : "")
      while let child = cmark_node_first_child(picture) {
        cmark_node_unlink(child)
        cmark_node_append_child(link, child)
      }
      if cmark_node_first_child(link) == nil, let words = cmark_node_new(CMARK_NODE_TEXT) {
        cmark_node_set_literal(words, url)
        cmark_node_append_child(link, words)
      }
      cmark_node_replace(picture, link)
      cmark_node_free(picture)
    }
  }

  /// Whether it stands in a link, or in a picture, which becomes one.
  private static func isWithinLink(_ node: OpaquePointer) -> Bool {
    var above = cmark_node_parent(node)
    while let one = above {
      if [CMARK_NODE_LINK, CMARK_NODE_IMAGE].contains(cmark_node_get_type(one)) { return true }
      above = cmark_node_parent(one)
    }
    return false
  }

  /// Whether a link may lead there: `https:`, `http:`, `mailto:`, a place of the site, a place of the page.
  private static func isFollowable(_ url: String) -> Bool {
    let lower = url.lowercased()
    if ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) { return true }
    if lower.hasPrefix("//") || lower.hasPrefix("/\\") { return false }
    return lower.hasPrefix("/") || lower.hasPrefix("#")
  }
}
