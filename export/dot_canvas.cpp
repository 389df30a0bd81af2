#include "export/dot_canvas.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "export/dot_metrics.h"
#include "export/dot_text.h"

namespace annals {
namespace {

constexpr double hop_radius = 4;

std::string_view style_name(Dash dash) {
  return dash == Dash::dashed ? "dashed" : dash == Dash::dotted ? "dotted" : "solid";
}

}  // namespace

DotCanvas::DotCanvas() { out_.reserve(1 << 16); }

void DotCanvas::number(double v) {
  char digits[40];
  const auto r = std::to_chars(digits, digits + sizeof digits, std::round(v * 100) / 100, std::chars_format::fixed, 2);
  std::string_view text(digits, static_cast<std::size_t>(r.ptr - digits));
  while (text.back() == '0') text.remove_suffix(1);
  if (text.back() == '.') text.remove_suffix(1);
  out_ += text == "-0" ? "0" : text;
}

void DotCanvas::node_name() {
  out_ += 'n';
  out_ += std::to_string(nodes_++);
}

void DotCanvas::open(std::string_view shape, Point center, double width, double height) {
  out_ += "  ";
  node_name();
  out_ += " [";
  if (!shape.empty()) {
    out_ += "shape=";
    out_ += shape;
    out_ += ", ";
  }
  out_ += "pos=\"";
  number(center.x);
  out_ += ',';
  number(-center.y);
  out_ += "\", width=";
  number(width / 72);
  out_ += ", height=";
  number(height / 72);
}

void DotCanvas::text(Point at, std::string_view text, const TextStyle& style) {
  if (text.empty()) return;
  // Bold text is an HTML-like label, which is always centred: there, our own measure has to be right. Other text is set
  // flush by dot, in a box with room for a wider fallback face.
  const double width = text_width(text, style.size, style.bold) * (style.bold ? 1 : 1.25) + (style.bold ? 0 : 8);
  Point center = at;
  if (style.align == Align::left && style.bold) center.x += 2;
  if (style.align == Align::left) center.x += width / 2;
  if (style.align == Align::right) center.x -= width / 2;
  open({}, center, style.bold ? width * 1.3 + 8 : width, style.size * 1.5);
  if (style.size != 11) {
    out_ += ", fontsize=";
    number(style.size);
  }
  if (style.color != TextStyle{}.color) {
    out_ += ", fontcolor=\"";
    out_ += style.color;
    out_ += '"';
  }
  if (style.bold) {
    out_ += ", label=<<B>" + dot_html(text) + "</B>>];\n";
    return;
  }
  out_ += ", label=\"" + dot_label(text);
  out_ += style.align == Align::left ? "\\l" : style.align == Align::right ? "\\r" : "";
  out_ += "\"];\n";
}

void DotCanvas::link(const Link& link) {
  if (!link.id.empty()) out_ += ", id=\"" + safe_id(link.id) + '"';
  if (!link.classes.empty()) out_ += ", class=\"" + dot_label(link.classes) + '"';
  if (!link.tooltip.empty()) out_ += ", tooltip=\"" + dot_node_tooltip(link.tooltip) + '"';
  if (link.url.empty()) return;
  out_ += ", URL=\"" + dot_label(link.url) + '"';
  if (link.url[0] != '#') out_ += ", target=\"_top\"";
}

void DotCanvas::rect(const Box& box, const Fill& fill, const Link* l) {
  open("box", {box.x + box.width / 2, box.y + box.height / 2}, box.width, box.height);
  out_ += ", style=\"filled";
  if (fill.rounded) out_ += ",rounded";
  if (fill.dash != Dash::solid) (out_ += ',') += style_name(fill.dash);
  ((out_ += "\", fillcolor=\"") += fill.fill) += "\", color=\"";
  (out_ += fill.stroke.empty() ? fill.fill : fill.stroke) += '"';
  if (fill.pen != 1) {
    out_ += ", penwidth=";
    number(fill.pen);
  }
  if (l != nullptr) link(*l);
  out_ += "];\n";
}

void DotCanvas::mark(Point center, double size, Mark mark, std::string_view color, bool filled) {
  static constexpr std::string_view shapes[] = {"circle", "triangle", "diamond"};
  // A triangle's box is larger than what one sees of it.
  const double box = mark == Mark::triangle ? size * 1.3 : mark == Mark::diamond ? size * 1.2 : size;
  if (mark == Mark::triangle) center.y -= size * 0.06;
  open(shapes[static_cast<int>(mark)], center, box, mark == Mark::triangle ? box * 0.95 : box);
  ((out_ += ", style=filled, penwidth=1.8, color=\"") += color) += "\", fillcolor=\"";
  (out_ += filled ? color : std::string_view("#FFFFFF")) += "\"];\n";
}

void DotCanvas::begin_edge(Point from) {
  out_ += "  ";
  node_name();
  out_ += " [shape=point, style=invis, width=0.01, pos=\"";
  point(from);
  const std::string name = 'n' + std::to_string(nodes_ - 1);
  out_ += "\"]; " + name + " -> " + name + " [pos=\"";
}

void DotCanvas::point(Point p) {
  number(p.x);
  out_ += ',';
  number(-p.y);
}

// Bezier control points of the straight way from `at` to `p`, and then `p`.
void DotCanvas::straight(Point& at, Point p) {
  for (int third = 1; third <= 3; ++third) {
    out_ += ' ';
    point({at.x + (p.x - at.x) * third / 3, at.y + (p.y - at.y) * third / 3});
  }
  at = p;
}

// Half a circle, nearly, over the place `x`.
void DotCanvas::hop(Point& at, double x, double side) {
  const double top = at.y - hop_radius * 4 / 3;
  at.x = x + side * hop_radius;
  for (const Point p : {Point{x - side * hop_radius, top}, Point{x + side * hop_radius, top}, at}) {
    out_ += ' ';
    point(p);
  }
}

void DotCanvas::end_edge(const Stroke& stroke) {
  ((out_ += "\", color=\"") += stroke.color) += '"';
  if (stroke.pen != 1) {
    out_ += ", penwidth=";
    number(stroke.pen);
  }
  if (stroke.dash != Dash::solid) (out_ += ", style=") += style_name(stroke.dash);
  if (stroke.head != Head::none) {
    out_ += stroke.head == Head::hollow ? ", arrowhead=onormal, arrowsize=" : ", arrowhead=normal, arrowsize=";
    number(arrow_length / 10);
  }
  out_ += "];\n";
}

void DotCanvas::line(Point from, Point to, const Stroke& stroke, const std::vector<double>& hops) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  const Point unit{length > 0 ? (to.x - from.x) / length : 1, length > 0 ? (to.y - from.y) / length : 0};
  const double head = stroke.head == Head::none ? 0 : arrow_length;
  const double side = to.x < from.x ? -1 : 1;
  // A broken line would break within its hops: there, the hops are lines of their own.
  const bool whole = stroke.dash == Dash::solid || hops.empty();
  Point at = from;
  if (!whole) {
    for (const double x : hops) {
      const Point before{x - side * hop_radius, from.y};
      line(at, before, {stroke.color, stroke.pen, stroke.dash, Head::none});
      begin_edge(before);
      point(before);
      at = before;
      hop(at, x, side);
      end_edge({stroke.color, stroke.pen, Dash::solid, Head::none});
    }
  }
  begin_edge(at);
  if (stroke.head != Head::none) {
    out_ += "e,";
    point(to);
    out_ += ' ';
  }
  point(at);
  if (whole) {
    for (const double x : hops) {
      straight(at, {x - side * hop_radius, from.y});
      hop(at, x, side);
    }
  }
  straight(at, {to.x - unit.x * head, to.y - unit.y * head});
  end_edge(stroke);
}

void DotCanvas::hit(const Box& box, const Link& l) { rect(box, {.fill = "#FFFFFF00", .pen = 0}, &l); }

void DotCanvas::put_under(std::size_t place, std::size_t since) {
  const auto at = [this](std::size_t i) { return out_.begin() + static_cast<std::ptrdiff_t>(i); };
  std::rotate(at(place), at(since), out_.end());
}

std::string DotCanvas::take(std::string_view title, double width, double height) {
  // A name stands in comments and titles as it is: keep what could be misread out of it.
  std::string name(title);
  std::erase_if(name, [](char c) { return c == '"' || c == '\\' || c == '<' || c == '>' || c == '&'; });
  std::string head = "digraph \"" + dot_label(plain_text(name, 200)) + "\" {\n  graph [layout=nop2, bb=\"0,";
  std::swap(head, out_);
  number(-height);
  out_ += ',';
  number(width);
  out_ +=
      ",0\", bgcolor=white, pad=0.3, fontname=\"Helvetica,Arial,sans-serif\"];\n  node [shape=plaintext, "
      "fixedsize=true, margin=0, label=\"\", fontname=\"Helvetica,Arial,sans-serif\", "
      "fontsize=11, "
      "fontcolor=\"#1F2933\"];\n  edge [arrowhead=none];\n";
  out_ += head;
  out_ += "}\n";
  return std::move(out_);
}

}  // namespace annals
