<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Action</name>
    <message numerus="yes">
        <source>%n article(s) marked read.</source>
        <translation>
            <numerusform>%Ln article marked read.</numerusform>
            <numerusform>%Ln articles marked read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked unread.</source>
        <translation>
            <numerusform>%Ln article marked unread.</numerusform>
            <numerusform>%Ln articles marked unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) starred.</source>
        <translation>
            <numerusform>%Ln article starred.</numerusform>
            <numerusform>%Ln articles starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) no longer starred.</source>
        <translation>
            <numerusform>%Ln article no longer starred.</numerusform>
            <numerusform>%Ln articles no longer starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were removed with %1 articles.</source>
        <extracomment>%1 is a number of articles, with its separators.</extracomment>
        <translation>
            <numerusform>%Ln feed was removed with %1 articles.</numerusform>
            <numerusform>%Ln feeds were removed with %1 articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was removed with %n article(s).</source>
        <extracomment>%1 is the name of a feed or a folder, %n the number of its articles.</extracomment>
        <translation>
            <numerusform>“%1” was removed with %Ln article.</numerusform>
            <numerusform>“%1” was removed with %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported.</source>
        <translation>
            <numerusform>%Ln feed imported.</numerusform>
            <numerusform>%Ln feeds imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) labelled “%1”.</source>
        <extracomment>%1 is the name of a label.</extracomment>
        <translation>
            <numerusform>%Ln article labelled “%1”.</numerusform>
            <numerusform>%Ln articles labelled “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) no longer labelled “%1”.</source>
        <extracomment>%1 is the name of a label.</extracomment>
        <translation>
            <numerusform>%Ln article no longer labelled “%1”.</numerusform>
            <numerusform>%Ln articles no longer labelled “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleChanges</name>
    <message numerus="yes">
        <source>⋯ %n paragraph(s) not changed</source>
        <extracomment>Stands for paragraphs that were not changed, in a text that shows what was.</extracomment>
        <translation>
            <numerusform>⋯ %Ln paragraph not changed</numerusform>
            <numerusform>⋯ %Ln paragraphs not changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>About how long an article takes to read.</extracomment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edited %n×</source>
        <extracomment>Under an article&apos;s title: how often its publisher changed the text. A click shows the changes.</extracomment>
        <translation>
            <numerusform>edited %Ln×</numerusform>
            <numerusform>edited %Ln×</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n feed(s) refreshed</source>
        <translation>
            <numerusform>%Ln feed refreshed</numerusform>
            <numerusform>%Ln feeds refreshed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%Ln new article</numerusform>
            <numerusform>%Ln new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You now read “%1”, with %n article(s).</source>
        <extracomment>%1 is a feed&apos;s title, %n the number of its articles.</extracomment>
        <translation>
            <numerusform>You now read “%1”, with %Ln article.</numerusform>
            <numerusform>You now read “%1”, with %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was removed with %n article(s). “courant undo” brings them back.</source>
        <extracomment>%1 is a feed&apos;s title, %n the number of articles that go with it.</extracomment>
        <translation>
            <numerusform>“%1” was removed with %Ln article. “courant undo” brings them back.</numerusform>
            <numerusform>“%1” was removed with %Ln articles. “courant undo” brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%Ln feed added</numerusform>
            <numerusform>%Ln feeds added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) already there</source>
        <translation>
            <numerusform>%Ln feed already there</numerusform>
            <numerusform>%Ln feeds already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) skipped</source>
        <translation>
            <numerusform>%Ln entry skipped</numerusform>
            <numerusform>%Ln entries skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were read out of the damaged one.</source>
        <translation>
            <numerusform>%n article was read out of the damaged one.</numerusform>
            <numerusform>%n articles were read out of the damaged one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library has %n feed(s) now.</source>
        <translation>
            <numerusform>The library has %n feed now.</numerusform>
            <numerusform>The library has %n feeds now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedHealthWords</name>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <extracomment>%1 is what is wrong with a feed: &quot;The page is not there any more (404)&quot;; %n: since so long.</extracomment>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n month(s)</source>
        <translation>
            <numerusform>Silent for %n month</numerusform>
            <numerusform>Silent for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has not answered yet; Courant asked %n time(s).</source>
        <translation>
            <numerusform>It has not answered yet; Courant asked %n time.</numerusform>
            <numerusform>It has not answered yet; Courant asked %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It last came %1; Courant has asked %n time(s) since.</source>
        <extracomment>%1 is &quot;today at 10:12&quot;, &quot;on 14 November 2026&quot;.</extracomment>
        <translation>
            <numerusform>It last came %1; Courant has asked %n time since.</numerusform>
            <numerusform>It last came %1; Courant has asked %n times since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new has come for %n month(s).</source>
        <translation>
            <numerusform>Nothing new has come for %n month.</numerusform>
            <numerusform>Nothing new has come for %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n article(s) stay in the library.</source>
        <translation>
            <numerusform>Its %n article stays in the library.</numerusform>
            <numerusform>Its %n articles stay in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the library.</source>
        <translation>
            <numerusform>%n article is in the library.</numerusform>
            <numerusform>%n articles are in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s).</source>
        <translation>
            <numerusform>%n feed.</numerusform>
            <numerusform>%n feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s), %1 not downloaded thanks to 304 answers.</source>
        <extracomment>%1 is a size: &quot;38 MB&quot;. A server answers 304 when nothing is new, and sends no document.</extracomment>
        <translation>
            <numerusform>%n feed, %1 not downloaded thanks to 304 answers.</numerusform>
            <numerusform>%n feeds, %1 not downloaded thanks to 304 answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchingPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundFeedModel</name>
    <message numerus="yes">
        <source>Full articles, about %n a week</source>
        <translation>
            <numerusform>Full articles, about %Ln a week</numerusform>
            <numerusform>Full articles, about %Ln a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Summaries, about %n a week</source>
        <translation>
            <numerusform>Summaries, about %Ln a week</numerusform>
            <numerusform>Summaries, about %Ln a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Full articles, about %n a day</source>
        <translation>
            <numerusform>Full articles, about %Ln a day</numerusform>
            <numerusform>Full articles, about %Ln a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Summaries, about %n a day</source>
        <translation>
            <numerusform>Summaries, about %Ln a day</numerusform>
            <numerusform>Summaries, about %Ln a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineBuilder</name>
    <message numerus="yes">
        <source>Only the first %n entries were read.</source>
        <extracomment>%n is the greatest number of entries read from a file with subscriptions.</extracomment>
        <translation>
            <numerusform>Only the first %Ln entry was read.</numerusform>
            <numerusform>Only the first %Ln entries were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::session::ArticleActions</name>
    <message numerus="yes">
        <source>%n article(s) marked read.</source>
        <translation>
            <numerusform>%Ln article marked read.</numerusform>
            <numerusform>%Ln articles marked read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::session::OpmlActions</name>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>%Ln feed added.</numerusform>
            <numerusform>%Ln feeds added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) written to “%1”.</source>
        <translation>
            <numerusform>%Ln feed written to “%1”.</numerusform>
            <numerusform>%Ln feeds written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::session::Places</name>
    <message numerus="yes">
        <source>%1 Everywhere there are %n article(s).</source>
        <extracomment>Two sentences: which part of the library was searched, and how many articles are found in all of it.</extracomment>
        <translation>
            <numerusform>%1 Everywhere there is %Ln article.</numerusform>
            <numerusform>%1 Everywhere there are %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” there are %n article(s).</source>
        <extracomment>%1 is a part of what was searched for: is:starred.</extracomment>
        <translation>
            <numerusform>Without “%1” there is %Ln article.</numerusform>
            <numerusform>Without “%1” there are %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::session::Refreshing</name>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%Ln new article.</numerusform>
            <numerusform>%Ln new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) could not be reached. The tree tells why.</source>
        <extracomment>%n feeds were asked, and none could be reached.</extracomment>
        <translation>
            <numerusform>%Ln feed could not be reached. The tree tells why.</numerusform>
            <numerusform>%Ln feeds could not be reached. The tree tells why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n minute(s) ago.</source>
        <translation>
            <numerusform>Refreshed %Ln minute ago.</numerusform>
            <numerusform>Refreshed %Ln minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n minute(s) ago. Next look at %1.</source>
        <translation>
            <numerusform>Refreshed %Ln minute ago. Next look at %1.</numerusform>
            <numerusform>Refreshed %Ln minutes ago. Next look at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::ArticleListModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::FeedTreeModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <extracomment>Read aloud after &quot;Starred&quot;.</extracomment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread article(s)</source>
        <extracomment>Read aloud after the name of a feed or folder.</extracomment>
        <translation>
            <numerusform>%Ln unread article</numerusform>
            <numerusform>%Ln unread articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need attention</source>
        <translation>
            <numerusform>%Ln feed needs attention</numerusform>
            <numerusform>%Ln feeds need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AddFeedDialog</name>
    <message numerus="yes">
        <source>This site offers %n feed(s).</source>
        <translation>
            <numerusform>This site offers %Ln feed.</numerusform>
            <numerusform>This site offers %Ln feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in %1 seconds with %n request(s).</source>
        <extracomment>%1 is a number of seconds like 0.4.</extracomment>
        <translation>
            <numerusform>Found in %1 seconds with %Ln request.</numerusform>
            <numerusform>Found in %1 seconds with %Ln requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>Subscribe to %Ln feed</numerusform>
            <numerusform>Subscribe to %Ln feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AttentionLine</name>
    <message numerus="yes">
        <source>%n feed(s) need attention</source>
        <translation>
            <numerusform>%Ln feed needs attention</numerusform>
            <numerusform>%Ln feeds need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangesWindow</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DamageDialog</name>
    <message numerus="yes">
        <source>The library was damaged and has been set aside. %n article(s) were read out of it.</source>
        <translation>
            <numerusform>The library was damaged and has been set aside. %n article was read out of it.</numerusform>
            <numerusform>The library was damaged and has been set aside. %n articles were read out of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FeedAccessPage</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FeedPage</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n</source>
        <extracomment>How many articles of a feed are kept.</extracomment>
        <translation>
            <numerusform>The newest one</numerusform>
            <numerusform>The newest %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthDetail</name>
    <message numerus="yes">
        <source>%n feed(s) are chosen.</source>
        <translation>
            <numerusform>%n feed is chosen.</numerusform>
            <numerusform>%n feeds are chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have %n article(s) in the library.</source>
        <translation>
            <numerusform>It has %n article in the library.</numerusform>
            <numerusform>They have %n articles in the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthWindow</name>
    <message numerus="yes">
        <source>Unsubscribe from %n feed(s)</source>
        <translation>
            <numerusform>Unsubscribe from %n feed</numerusform>
            <numerusform>Unsubscribe from %n feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PageList</name>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1, %Ln hit</numerusform>
            <numerusform>%1, %Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReaderPane</name>
    <message numerus="yes">
        <source>%n picture(s) from %1 are not loaded.</source>
        <extracomment>A bar over an article; %1 is the name of a site.</extracomment>
        <translation>
            <numerusform>%Ln picture from %1 is not loaded.</numerusform>
            <numerusform>%Ln pictures from %1 are not loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from %1 other sites are not loaded.</source>
        <extracomment>A bar over an article; %1 is a number, at least 2.</extracomment>
        <translation>
            <numerusform>%Ln picture from %1 other sites is not loaded.</numerusform>
            <numerusform>%Ln pictures from %1 other sites are not loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) were removed.</source>
        <translation>
            <numerusform>%Ln tracker was removed.</numerusform>
            <numerusform>%Ln trackers were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
</TS>
